# board: pico, until: 1s
import array
import struct
import sys
import uctypes

print(sys.maxsize, struct.calcsize("l"), struct.calcsize("L"), struct.calcsize("P"))
print(struct.pack("lL", -2, 0xFFFFFFFF), struct.unpack("lL", struct.pack("lL", -2, 0xFFFFFFFF)))
print(array.array("l", [1, -1]), len(bytes(array.array("l", [1, -1]))), len(bytes(array.array("L", [7]))))
print(uctypes.sizeof({"p": (uctypes.PTR | 0, uctypes.UINT8)}), uctypes.sizeof({"l": uctypes.LONG | 0}))


@micropython.viper
def crc32(data: ptr8, n: int) -> uint:
    crc = uint(int(-1))
    for i in range(n):
        crc ^= data[i]
        for _ in range(8):
            if crc & 1:
                crc = (crc >> 1) ^ (uint(0xEDB8) << 16 | uint(0x8320))
            else:
                crc >>= 1
    return crc ^ uint(int(-1))


@micropython.viper
def words(a: int, b: int):
    return a + b, a - b, a * b, a << 3, a >> 1


@micropython.viper
def negative(a: int) -> int:
    return -a


@micropython.viper
def inverted(a: int) -> int:
    return ~a


@micropython.viper
def unsigned(a: uint, b: uint) -> uint:
    return a * b + 1


@micropython.viper
def smaller(a: uint, b: uint) -> bool:
    return a < b


@micropython.viper
def stored(p: ptr32) -> int:
    p[0] = -5
    p[1] = p[0] + 1
    return p[0]


@micropython.viper
def count(start: int) -> int:
    n = 0
    for i in range(start, start + 3):
        n += i
    return n


print(hex(crc32(b"123456789", 9)))
print(words(2**31 - 1, 1), words(-(2**31), -1), words(0x12345678, 0x1000))
print(negative(2**31 - 1), negative(-(2**31)), inverted(0x12345678), inverted(-(2**31)))
print(unsigned(0xFFFFFFFF, 3), unsigned(65537, 65537), smaller(1, -1), smaller(-1, 1))
buffer = bytearray(8)
print(stored(buffer), buffer, count(2**31 - 5), count(-1))
try:
    exec("@micropython.viper\ndef big(a: int) -> int:\n return a & 0xFFFFFFFF\n")
except Exception as e:
    print(type(e), e)
