a = bytearray(b"abcdef")
m = memoryview(a)
print(m[0], m[-1], len(m), bytes(m[1:3]), list(m[:3]), m == b"abcdef", bytes(m))
m[0] = 90
m[1:3] = b"YX"
print(a, bytes(m[2:][:2]))
n = memoryview(b"const")
try:
    n[0] = 1
except TypeError as e:
    print("TypeError", e)
s = m[2:5]
s[0] = 33
print(a, len(s), bytes(s))
try:
    m[10]
except IndexError as e:
    print(e)
print(sum(memoryview(bytes([1, 2, 3]))))
