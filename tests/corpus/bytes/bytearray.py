a = bytearray(b"abc")
a[0] = 65
a.append(100)
a.extend(b"ef")
a += b"g"
print(a, len(a), a[1:3], a == b"Abcdefg", bytes(a), a.decode(), list(a[:2]))
a[1:3] = b"XYZ"
print(a)
print(bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(), a.find(b"Y"), bytearray(b"x") + b"y", b"x" + bytearray(b"y"))
for f in (lambda: a.append(256), lambda: a.append("x"), lambda: a[50], lambda: a.__setitem__(0, 300) if hasattr(a, "__setitem__") else a.append(-1)):
    try:
        f()
    except (ValueError, TypeError, IndexError, OverflowError) as e:
        print(type(e).__name__, e)
print(a)
