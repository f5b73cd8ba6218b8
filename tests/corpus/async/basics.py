class Pause:
    def __init__(self, n):
        self.n = n
    def __await__(self):
        got = yield self.n
        return got
async def inner(x):
    print("inner", x)
    r = await Pause(x)
    print("resumed", r)
    return x * 2
async def outer():
    a = await inner(1)
    b = await inner(2)
    return a + b
c = outer()
print(c.send(None))
print(c.send("A"))
try:
    c.send("B")
except StopIteration as e:
    print("result", e.value)
