@micropython.native
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
@micropython.native
def kinds(a, b=2, *c, d=4, **e):
    return a, b, c, d, sorted(e.items())
print([fib(i) for i in range(12)], kinds(1), kinds(1, 3, 5, d=6, z=7))
try:
    fib()
except TypeError as e:
    print(e)
