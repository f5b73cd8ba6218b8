def count(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    finally:
        print("closed")
g = count(3)
print(next(g), g.send("hi"), next(g))
try: next(g)
except StopIteration: print("stop")
g = count(3); next(g); g.close()
def inner():
    x = yield 1
    return x * 2
def outer():
    r = yield from inner()
    yield "inner gave %s" % r
g = outer(); next(g); print(g.send(21))
def t():
    try: yield 1
    except ValueError as e: yield "threw " + str(e)
g = t(); next(g); print(g.throw(ValueError("x")))
print(sum(i * i for i in range(10)), [x for x in "abc"], {k: v for k, v in zip("ab", (1, 2))}, sorted({i % 3 for i in range(9)}))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(15)])
def args(): return (yield 1) + (yield 2)
g = args(); next(g); g.send(10)
try: g.send(5)
except StopIteration as e: print(e.value)
