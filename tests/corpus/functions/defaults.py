def f(a, b=2, c=[]):
    c.append(a)
    return a, b, c
print(f(1), f(2, 3), f(4, c=["x"]), f(5))
n = 10
def g(x=n):
    return x
n = 20
print(g(), g(1), g(x=2))
for call in (lambda: f(), lambda: f(1, 2, 3, 4), lambda: f(1, z=1), lambda: f(1, a=1), lambda: g(1, 2)):
    try:
        call()
    except TypeError as e:
        print(e)
