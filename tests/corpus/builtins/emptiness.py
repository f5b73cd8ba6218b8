import array
import collections
import io

things = (
    b"", bytearray(), memoryview(b""), memoryview(b"a")[1:], array.array("b"), "", [], (), {}, set(),
    frozenset(), range(0), range(1, 1), collections.deque((), 3), collections.OrderedDict(),
    {}.keys(), {}.values(), {}.items(), iter(()), enumerate(()), zip(),
    map(len, ()), filter(None, ()), io.BytesIO(), io.StringIO(), (x for x in ()), None, ..., 0,
    0.0, 0j, False, object(), len, int, Exception(), type(None), reversed([]),
)
for thing in things:
    print(type(thing).__name__, bool(thing), not thing, 1 if thing else 2)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Told(Sized):
    def __bool__(self):
        return not self.n


print(bool(Sized(0)), bool(Sized(2)), bool(Told(0)), bool(Told(2)))
rest = memoryview(b"abcdefg")
while rest:
    print(bytes(rest))
    rest = rest[3:]
