# Names of objects of every kind, those that no namespace holds too.
import math
from collections import deque


class Thing:
    shared = 1

    def __init__(self):
        self.own = 2

    def method(self):
        pass


class Derived(Thing):
    pass


class Numbers(list):
    pass


def makes():
    yield


def outer():
    kept = 1

    def inner():
        return kept

    return inner


for thing in (Thing, Thing(), Derived(), makes, makes(), outer(), len, Thing().method):
    print([name for name in sorted(dir(thing)) if name != "__code__"])
for thing in (iter([]), {}.items(), None, range(3), object(), type, super, property, map(len, [])):
    print([name for name in sorted(dir(thing)) if name != "__code__"])
for thing in (5, True, 1.5, 1j, NotImplemented, deque((), 2)):
    print([name for name in sorted(dir(thing)) if name != "__code__"])
for thing in (Numbers(), "a", [], math, b""):
    print([name for name in sorted(dir(thing)) if name.startswith("__")])
