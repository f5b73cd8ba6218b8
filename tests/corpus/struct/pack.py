import struct
print(struct.pack("<bBhHiI", -1, 255, -2, 65535, -3, 4000000000), struct.pack(">hI", 1, 2), struct.pack("<qQ", -1, 2 ** 63), struct.pack("3s5s", b"abcd", b"xy"), struct.pack("<fd", 1.5, -2.25), struct.pack("<2h", 1, 2), struct.pack(">Hx", 7) if False else b"")
for fmt in ("b", "<h", ">i", "<q", "2s", "<f", "<d", "<bhi", "bhi", "<3B", "<0s", "<4sI"):
    print(fmt, struct.calcsize(fmt))
