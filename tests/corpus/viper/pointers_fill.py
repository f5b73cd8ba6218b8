@micropython.viper
def fill(b: ptr8, n: int, v: int):
    for i in range(n):
        b[i] = v + i
@micropython.viper
def swap16(b: ptr16, n: int):
    for i in range(n):
        x = b[i]
        b[i] = (x >> 8) | (x << 8)
@micropython.viper
def sum32(b: ptr32, n: int) -> int:
    s = 0
    for i in range(n):
        s += b[i]
    return s
a = bytearray(8)
fill(a, 8, 250)
print(a)
swap16(a, 4)
print(a, sum32(a, 2), sum32(b"\xff\xff\xff\xff", 1))
