@micropython.viper
def reverse(b: ptr8, n: int):
    i = 0
    j = n - 1
    while i < j:
        t = b[i]
        b[i] = b[j]
        b[j] = t
        i += 1
        j -= 1
a = bytearray(b"abcdef")
reverse(a, 6)
print(a)
m = memoryview(a)
reverse(m[2:5], 3)
print(a)
from array import array
w = array("H", [1, 2, 3])
@micropython.viper
def double(p: ptr16, n: int):
    for i in range(n):
        p[i] *= 2
double(w, 3)
print(w)
