@micropython.viper
def copy(dest: ptr8, src: ptr8, n: int):
    d = int(dest)
    s = int(src)
    for i in range(n):
        ptr8(d + i)[0] = ptr8(s + i)[0]
@micropython.viper
def at(p: ptr8, i: int) -> int:
    q = ptr16(int(p) + i)
    return q[0]
a = bytearray(4)
copy(a, b"wxyz", 4)
print(a, at(a, 0), at(a, 1), at(a, 2))
