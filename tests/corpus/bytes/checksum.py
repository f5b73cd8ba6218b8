def crc8(data):
    crc = 0
    for b in data:
        crc ^= b
        for _ in range(8):
            crc = ((crc << 1) ^ 0x07) & 0xFF if crc & 0x80 else (crc << 1) & 0xFF
    return crc
def xor(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))
print(crc8(b"123456789"), crc8(b""), xor(b"secret", b"k1"), xor(xor(b"secret", b"k1"), b"k1"), sum(b"abc") & 0xFF)
def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a
print(hex(adler(b"Wikipedia")))
