@micropython.viper
def popcount(x: uint) -> int:
    n = 0
    while x != uint(0):
        x = x & (x - 1)
        n += 1
    return n
@micropython.viper
def reverse8(x: int) -> int:
    r = 0
    for i in range(8):
        r = (r << 1) | (x & 1)
        x >>= 1
    return r
@micropython.viper
def crc8(p: ptr8, n: int) -> int:
    crc = 0
    for i in range(n):
        crc ^= p[i]
        for j in range(8):
            if crc & 0x80:
                crc = ((crc << 1) ^ 7) & 0xFF
            else:
                crc = (crc << 1) & 0xFF
    return crc
print([popcount(x) for x in (0, 1, 255, 0xF0F0)], [reverse8(x) for x in (1, 0x80, 0x35)], crc8(b"123456789", 9))
