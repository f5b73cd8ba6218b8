def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "result"
def outer():
    r = yield from inner()
    print("outer got", r)
    yield from [10, 20]
    yield from "ab"
    return "end"
g = outer()
print(next(g), g.send("A"), g.send("B"))
for v in g:
    print(v)
def chain(*iterables):
    for it in iterables:
        yield from it
print(list(chain([1], (2, 3), range(4, 6))))
