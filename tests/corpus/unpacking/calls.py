def f(*args, **kwargs):
    return args, sorted(kwargs.items())
print(f(*[1, 2], *(3,), a=1, **{"b": 2}), f(), f(*"ab"), f(**{"x": 1}))
def g(a, b=2, *rest, c, d=4, **more):
    return a, b, rest, c, d, sorted(more.items())
print(g(1, c=3), g(1, 5, 6, 7, c=8, d=9, e=10), g(*range(4), **dict(c=1, z=2)))
for call in (lambda: g(1), lambda: g(), lambda: g(1, a=2, c=3), lambda: g(c=1), lambda: f(*5)):
    try:
        print(call())
    except TypeError as e:
        print(e)
