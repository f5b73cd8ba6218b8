def a():
    yield 1
    raise ValueError("in a")
def b():
    yield from a()
def c():
    for x in b():
        yield x * 10
for v in c():
    print(v)
