@micropython.viper
def mul(a: int, b: int) -> int:
    return a * b
@micropython.viper
def hash32(data: ptr8, n: int) -> uint:
    h = uint(2166136261)
    for i in range(n):
        h = (h ^ uint(data[i])) * uint(16777619)
        h = h & uint(0xFFFFFFFF)
    return h
print(mul(1 << 32, 1 << 31), mul(1 << 62, 4), mul(-(1 << 62), 3))
print(hash32(b"hello", 5), hash32(b"", 0))
