b = b"hello"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b), b + b"!", b * 2, b == b"hello", b < b"hellp", 104 in b, b"ell" in b)
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes(), b"\x00\xff\n\t'\"")
for f in (lambda: bytes([256]), lambda: bytes("x"), lambda: b[10], lambda: bytes(["a"]), lambda: b + 1):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
