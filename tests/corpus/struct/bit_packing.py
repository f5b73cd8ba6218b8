import struct
def pack_pixels(pixels):
    return b"".join(struct.pack(">H", (r >> 3) << 11 | (g >> 2) << 5 | b >> 3) for r, g, b in pixels)
data = pack_pixels([(255, 0, 0), (0, 255, 0), (0, 0, 255), (18, 52, 86)])
print(data)
for i in range(0, len(data), 2):
    v, = struct.unpack_from(">H", data, i)
    print((v >> 11) << 3, ((v >> 5) & 63) << 2, (v & 31) << 3)
header = struct.pack("<4sBBH", b"IMG!", 1, 4, len(data))
print(header, struct.unpack("<4sBBH", header))
