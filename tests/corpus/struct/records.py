import struct
FMT = "<8sHf"
def pack(name, n, x):
    return struct.pack(FMT, name.encode(), n, x)
rows = [("apple", 3, 0.5), ("fig", 65535, -2.0)]
blob = b"".join(pack(*r) for r in rows)
size = struct.calcsize(FMT)
print(size, len(blob), blob)
for i in range(0, len(blob), size):
    name, n, x = struct.unpack(FMT, blob[i:i + size])
    print(name.rstrip(b"\0").decode(), n, x)
