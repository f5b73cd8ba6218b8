class Ctx:
    async def __aenter__(self):
        print("aenter")
        return "res"
    async def __aexit__(self, kind, value, tb):
        print("aexit", kind.__name__ if kind else None)
        return kind is ValueError
class Count:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
async def main():
    async with Ctx() as r:
        print("body", r)
    async with Ctx():
        raise ValueError
    async for i in Count(3):
        print("item", i)
    else:
        print("else")
    return "done"
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
