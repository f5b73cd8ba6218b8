import io
s = io.StringIO()
print("hello", 42, file=s)
s.write("more")
print(repr(s.getvalue()), s.tell() if hasattr(s, "tell") else "")
r = io.StringIO("line1\nline2\nlast")
print(r.readline(), r.read(3), r.read())
r.seek(0)
print([l for l in r])
b = io.BytesIO(b"abc")
print(b.read(2), b.read(), b.read(), b.getvalue())
with io.StringIO("ctx") as f:
    print(f.read())
