t = (1, "a", 2.5)
print(t, len(t), t[1], t[-1], t[::2], t + (4,), t * 2, () * 3, (1,), tuple("ab"), tuple([1]), tuple())
print(t.count(1), t.index("a"), 1 in t, (1, 2) < (1, 3), (1, 2) == (1, 2), () == (), (1,) < (1, 0), hash((1, 2)) == hash((1, 2)))
a, b, c = t
print(a, b, c)
for f in (lambda: t[5], lambda: t.index(9), lambda: t + [1], lambda: t < 1):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
