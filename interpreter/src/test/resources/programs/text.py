s = "Hello, World"
print(s.lower(), s.upper(), s.find("o"), s.rfind("o"), s.split(", "), list(s)[::-1][:3], s[1:5], s[-3:], s.replace("l", "L", 1))
print("a,b,,c".split(","), " x  y ".split(), "-".join(["a", "b"]), "abc".startswith("ab"), "abc".endswith(("c", "d")), "  t ".strip() + "|")
print("{:>8}|{:<8}|{:^8}|{:08.3f}|{:+d}|{:x}|{:,}".format("r", "l", "c", 3.14159, 5, 255, 1234567))
print(f"{s!r:>20} {1 + 1} {3.0:.1f} {10:b}")
print("%5d|%-5s|%05.1f|%x|%c|%r" % (42, "ab", 2.26, 255, "z", "q"))
print(repr("tab\t'quote' \\ é"), b"by\x00tes", bytes([65, 66]), "é".encode(), b"\xc3\xa9".decode())
print(1e10, 0.1, 1 / 3, 1e100, 100.0, float("inf"), -0.0, 2.5e-7, 123456789.123)
print(2 ** 200, (2 ** 64) // 7, (-7) // 2, -7 % 3, 7 & 5 | 8 ^ 1, ~5, 1 << 70, pow(3, 100, 7), int("ff", 16), hex(255), bin(5))
print(sorted(["b", "A", "c"], key=str.lower), list(reversed([1, 2])), max(3, 1, 2), min([4, 2]), abs(-3), round(2.567, 2), divmod(17, 5))
import math, json, struct
print(math.floor(-1.5), math.sqrt(16), math.pi, json.loads('{"a": [1, 2.5, null, true, "x"]}'), json.dumps([1, "a", None, {"k": 1.5}]))
print(struct.pack("<HhBf", 1000, -2, 255, 1.5), struct.unpack(">I", b"\x00\x00\x01\x00"), struct.calcsize("<iq"))
d = {}
for i, w in enumerate("the cat the dog the end".split()):
    d[w] = d.get(w, 0) + 1
print(d, list(d.items()), "cat" in d, d.pop("dog"), len(d))
a, *b = [1, 2, 3]
print(a, b, (lambda x, y=2, *z, k=5, **kw: (x, y, z, k, kw))(1, 3, 4, k=6, m=7))
x = [3, 1, 2]; x.sort(reverse=True); x[1:2] = [9, 8]; del x[0]; print(x, x.index(8), x.count(9))
