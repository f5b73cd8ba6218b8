import struct
data = bytes(range(1, 17))
for fmt in ("<BHI", ">BHI", "<hh", ">q", "<4s", "<2B3s", "<bxb" if False else "<bb"):
    print(fmt, struct.unpack_from(fmt, data), struct.unpack_from(fmt, data, 4) if struct.calcsize(fmt) <= 12 else "")
print(struct.unpack("<f", struct.pack("<f", 0.1))[0] == 0.1, struct.unpack("<d", struct.pack("<d", 0.1))[0] == 0.1, struct.unpack("<i", b"\xff\xff\xff\xff"), struct.unpack("<I", b"\xff\xff\xff\xff"))
b = bytearray(8)
struct.pack_into("<HH", b, 2, 1, 0xABCD)
print(b)
for f in (lambda: struct.unpack("<I", b"abc"), lambda: struct.pack("<b"), lambda: struct.pack("z", 1), lambda: struct.pack_into("<I", bytearray(2), 0, 1), lambda: struct.pack("<h", "x")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
