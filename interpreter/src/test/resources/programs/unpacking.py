# Unpacking deflate streams.
import deflate
import io

raw = b'\xcb\xcdL.\xca/\xa8,\xc9\xc8\xcfS\xc8H\xcd\xc9\xc9W(\xcf/\xcaIAa\xe7"\xd4\x00\x00'
z = b'\x18\x95' + raw + b"\xbc\xfa\x12\x91"
g = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + raw + b'"\xeb\xc4\x98/\x00\x00\x00'
dyn = b"x\x9c\x05\xc1\x81\x01\x000\x04\x04\xb1\x95\\\x1f\xcfn\x86o\x82d\x06Qq\xc8\x9d\xc5X}<e\xb5g\x83\x0f\x89X\x07\xab"


def go(data, *args):
    b = io.BytesIO(data)
    try:
        with deflate.DeflateIO(b, *args) as d:
            print(d.read(5), b.tell(), d.read(), b.tell())
    except Exception as er:
        print(repr(er))


go(raw, deflate.RAW)
go(z)
go(z, deflate.ZLIB, 10)
go(g)
go(g, deflate.GZIP)
go(dyn)
go(raw)
go(z, deflate.GZIP)
go(g, deflate.ZLIB)
go(raw[:12], deflate.RAW)
go(z[:-1] + b"x")
go(b"\x07", deflate.RAW)
go(raw, 9)
go(raw, deflate.RAW, 4)
d = deflate.DeflateIO(io.BytesIO(z))
buf = bytearray(8)
print(d.readinto(buf), buf, d.readline()[:6])
d.close()
try:
    d.read()
except OSError as er:
    print(er.errno)
