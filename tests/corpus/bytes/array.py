from array import array
a = array("h", [1, -2, 300])
a.append(4)
a.extend([5, 6])
print(a, len(a), a[1], a[-1], list(a), bytes(a), a[1:3])
a[0] = 1000
print(a, sum(a), 300 in list(a), array("B", b"abc"), array("f", [1.5, 2]), array("d"), array("i", range(3)), array("b", [-1]), array("H", [65535]), array("q", [-5]))
print(array("h", [1]) + array("h", [2]), array("B", [1]) == array("B", [1]))
for f in (lambda: array("x", [1]), lambda: array("b", ["a"]), lambda: a[100], lambda: array()):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
