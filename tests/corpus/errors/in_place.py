# Operators that change what stands left of them are named as those they stand for.
def tried(name, do):
    try:
        print(name, do())
    except Exception as e:
        print(name, type(e).__name__, e)


def changed(x, other, operator):
    names = {"x": x, "other": other}
    exec("x %s other" % operator, names)
    return names["x"]


class Thing:
    pass


for operator in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    for x, other in ((1, "a"), ("a", 1), ([], 1), ((1,), 1), (None, 1), (1.5, "a"), (set(), [1]), (1, [])):
        tried(repr(x) + operator + repr(other), lambda: changed(x, other, operator))
tried("Thing", lambda: changed(Thing(), 1, "+="))


def item_of(container, key, value):
    container[key] = value
    return container


def deleted(container, key):
    del container[key]
    return container


for container in ([1, 2], (1, 2), {1: 2}, "ab", b"ab", bytearray(b"ab"), {1}, None, 5, Thing):
    for key in (0, 5, "a", slice if False else None):
        if isinstance(container, list) or isinstance(container, bytearray):
            tried("set", lambda: item_of(container[:], key, 65))
            tried("del", lambda: deleted(container[:], key))
        else:
            tried("set", lambda: item_of(container, key, 65))
            tried("del", lambda: deleted(container, key))
for owner in (int, "a", 5, None, Thing, Thing(), len, ValueError()):
    for name in ("missing", "__class__"):
        try:
            delattr(owner, name)
            print("deleted")
        except Exception as e:
            print(type(e).__name__, e)
