@micropython.native
def count(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    return "end"
g = count(3)
print(next(g), g.send("a"), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
@micropython.native
def chain(*its):
    for it in its:
        yield from it
print(list(chain([1], "ab", range(2))))
