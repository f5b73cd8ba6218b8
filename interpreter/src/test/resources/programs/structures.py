# uctypes.
import uctypes as u

desc = {
    "a": u.UINT8 | 0,
    "b": u.INT16 | 2,
    "bits": u.BFUINT16 | 2 | 4 << u.BF_POS | 5 << u.BF_LEN,
    "arr": (u.ARRAY | 4, u.UINT8 | 4),
    "words": (u.ARRAY | 4, u.UINT16 | 2),
    "sub": (8, {"x": u.UINT32 | 0, "y": u.FLOAT32 | 4}),
    "subs": (u.ARRAY | 8, 2, {"lo": u.UINT16 | 0, "hi": u.UINT16 | 2}),
}
data = bytearray(range(20))
for layout in (u.LITTLE_ENDIAN, u.BIG_ENDIAN, u.NATIVE):
    s = u.struct(u.addressof(data), desc, layout)
    print(u.sizeof(s), s.a, s.b, s.bits, s.arr, s.words[1], hex(s.sub.x), s.subs[1].hi)
s.b = -2
s.bits = 9
s.arr[0] = 77
s.words[1] = 0x1234
s.sub.y = 1.5
s.subs[0].lo = 65535
print(data)
print(bytes(u.bytes_at(u.addressof(data) + 4, 4)), u.bytearray_at(u.addressof(data), 3))
u.bytearray_at(u.addressof(data), 4)[1] = 200
print(data[1], type(s), type(s.words))
for f in (lambda: s.nope, lambda: s.words[2], lambda: s["a"], lambda: u.sizeof([]), lambda: u.struct(data, {}), lambda: s.a.b, lambda: s.words.x):
    try:
        print(f())
    except Exception as er:
        print(repr(er))
p = u.struct(u.addressof(data), {"p": (u.PTR | 0, u.UINT8)})
target = bytearray(b"pointed")
import struct

struct.pack_into("P" if u.sizeof({"p": (u.PTR | 0, u.UINT8)}) == 8 else "I", data, 0, u.addressof(target))
print(p.p[0], p.p[3], int(p.p) == u.addressof(target))
