def f(a, *, b, c=3):
    return a, b, c
print(f(1, b=2), f(a=1, c=5, b=4))
def g(*args, sep="-"):
    return sep.join(str(a) for a in args)
print(g(1, 2, 3), g(1, 2, sep="+"), g())
for call in (lambda: f(1), lambda: f(1, 2), lambda: f(b=2), lambda: f(1, b=2, d=3)):
    try:
        call()
    except TypeError as e:
        print(e)
