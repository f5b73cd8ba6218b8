# Functions, generator functions, closures and built-in ones are of different types.
import math


def plain(a):
    return a


def makes():
    yield 1


async def coroutine():
    pass


def outer():
    shared = 1

    def inner():
        return shared

    def inner_makes():
        yield shared

    return inner, inner_makes


class Thing:
    def method(self):
        pass

    @staticmethod
    def static():
        pass


inner, inner_makes = outer()
KINDS = {
    "plain": plain,
    "lambda": lambda: 0,
    "makes": makes,
    "coroutine": coroutine,
    "inner": inner,
    "inner_makes": inner_makes,
    "in class": Thing.method,
    "static": Thing.static,
    "method": Thing().method,
    "abs": abs,
    "globals": globals,
    "hasattr": hasattr,
    "setattr": setattr,
    "sin": math.sin,
    "print": print,
    "generator": makes(),
    "ellipsis": ...,
    "not implemented": NotImplemented,
}
names = sorted(KINDS)
for name in names:
    kind = type(KINDS[name])
    print(name, kind, callable(KINDS[name]), [n for n in names if type(KINDS[n]) is kind])
print(makes, coroutine)
text = str(plain)
print(text[: text.index("0x") + 2], text[-1])
text = str(Thing())
print(text[: text.index(" at ")], "0x" in text)
text = str(makes())
print(text[: text.index(" at ")], "0x" in text)
