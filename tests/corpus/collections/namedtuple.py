from collections import namedtuple
P = namedtuple("P", ["x", "y"])
p = P(1, y=2)
print(p, p.x, p[1], len(p), list(p), p == (1, 2), p + (3,), P(*[5, 6]), isinstance(p, tuple))
a, b = p
print(a, b, namedtuple("Q", "a b c")(1, 2, 3))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: p.z, lambda: P(1, z=2), lambda: setattr(p, "x", 5)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
