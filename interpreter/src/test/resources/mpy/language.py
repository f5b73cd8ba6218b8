# What the instructions of compiled modules do; language.mpy is made of this by mpy-cross 1.27:
#   mpy-cross language.py
print(__name__, __file__)
import sys
from collections import OrderedDict as Ordered, deque


def shapes(a, b=2, *c, d, e=5, **f):
    return a, b, c, d, e, sorted(f.items())


print(shapes(1, d=4), shapes(1, 2, 3, 4, d=5, e=6, g=7), shapes(*[1, 2], **{"d": 3}))


class Base:
    kind = "base"

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.kind + ":" + self.name


class Derived(Base):
    kind = "derived"

    def __init__(self, name, *rest):
        super().__init__(name, *rest)
        self.own = __class__

    @property
    def upper(self):
        return self.name.upper()

    @staticmethod
    def make():
        return Derived("made")


thing = Derived("x")
print(thing, thing.upper, Derived.make(), thing.own is Derived)


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    return up


up = counter()
up()
print(up(by=5), [x * y for x in range(3) if x for y in (1, 2)], {k: len(k) for k in ("a", "bb")})


def endings(how):
    for i in range(3):
        try:
            try:
                if how == "return":
                    return "returned"
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "raise":
                    raise KeyError(how)
            finally:
                print("inner", how, i)
        except KeyError as e:
            print("caught", e)
        finally:
            print("outer", how, i)
    else:
        return "else"
    return "end"


for how in ("return", "break", "continue", "raise"):
    print(endings(how))


class Manager:
    def __init__(self, dealsWith):
        self.dealsWith = dealsWith

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print("exit", kind, value)
        return self.dealsWith


def leaving():
    with Manager(False):
        return "out"


with Manager(True) as m:
    raise ValueError("in with")
print(leaving(), m.dealsWith)


def inner():
    got = yield 1
    print("got", got)
    try:
        yield 2
    except ZeroDivisionError as e:
        print("thrown", e)
    return "result"


def outer():
    result = yield from inner()
    yield result


g = outer()
print(next(g), g.send("sent"), g.throw(ZeroDivisionError("zero")), list(g))


async def twice(n):
    return 2 * n


async def main():
    return await twice(21)


try:
    main().send(None)
except StopIteration as e:
    print(e.value)

first, *middle, last = range(5)
print(first, middle, last, "abcdef"[1:5], list(range(6))[1:5:2], 1 < 2 < 3, not middle, -first, ~last)
values = {1, 2} | {3}
values2 = [1]
values2 += [2]
del values2[0]
del first
print(len(values), values2, 2**70, 1.5, 3j, b"bytes", ..., None, True)
try:
    print(first)
except NameError as e:
    print(e)


def unassigned():
    try:
        print(local)
    except NameError as e:
        print(e)
    local = 1


unassigned()
print(sorted(locals().keys()) == sorted(globals().keys()), eval("1 + len(values)"))


def fails():
    return [][1]


try:
    fails()
except IndexError as e:
    sys.print_exception(e)
