# Streams written in a program, in memory, and polled.
import io
import json
import select
import sys


class Source(io.IOBase):
    def __init__(self, parts):
        self.parts = parts
        self.wrote = b""

    def readinto(self, buf):
        if not self.parts:
            return 0
        part = self.parts.pop(0)
        if part is None:
            return None
        n = min(len(buf), len(part))
        buf[:n] = part[:n]
        if n < len(part):
            self.parts.insert(0, part[n:])
        return n

    def write(self, buf):
        self.wrote += bytes(buf)
        return len(buf)

    def ioctl(self, req, arg):
        if req == 3:
            return arg & 5
        return -22


print(json.load(Source([b'{"a"', b": [1, ", b"2.5]}"])))
s = Source([])
json.dump({"x": [1, None, True]}, s)
print(s.wrote)
print("printed", 1, file=s)
print(s.wrote[-10:])
try:
    json.load(Source([b"[1", None]))
except OSError as er:
    print("errno", er.errno)

b = io.BytesIO(b"one\ntwo\nthree")
print(b.readline(), b.read(2), b.tell(), b.read())
print(b.seek(-5, 2), b.read(), b.read(), b.read(1))
b.seek(20)
b.write(b"!")
print(b.getvalue())
print(b.seek(1), b.readinto(bytearray(3)), b.tell())
with io.BytesIO() as c:
    print(c.write(memoryview(b"abcd")[1:3]), c.getvalue())
try:
    c.read()
except ValueError as er:
    print(er)
t = io.StringIO("h\u00e9llo\nw\u20acrld\n")
print(t.read(3), t.read(1), [l for l in t], repr(t.read()))
t = io.StringIO()
print(t.write("x\u20ac"), t.getvalue(), t.tell())
try:
    io.BytesIO().seek(-1)
except OSError as er:
    print(er.errno)

p = select.poll()
p.register(s, select.POLLIN)
print([(o is s, e) for o, e in p.poll(0)])
p.modify(s, select.POLLOUT)
print([(o is s, e) for o, e in p.ipoll(0, 1)])
print(list(p.ipoll(0)))
p.unregister(s)
print(p.poll(1))
try:
    p.modify(s, 1)
except OSError as er:
    print(er.errno)
try:
    p.register(5.5)
except OSError as er:
    print(er)
print(sys.stdout.write("text\n"))
