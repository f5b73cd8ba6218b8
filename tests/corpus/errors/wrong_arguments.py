# Methods and functions called with what they do not take.
class Thing:
    pass


VALUES = (0, -1, True, 1.5, 2j, "a", b"b", bytearray(b"c"), [1], (1,), {}, {1}, None, ..., len, Thing, range(3))
CALLS = (
    ("find", lambda v: "abc".find(v)),
    ("bytes find", lambda v: b"abc".find(v)),
    ("startswith", lambda v: "abc".startswith(v)),
    ("bytes startswith", lambda v: b"abc".startswith(v)),
    ("find from", lambda v: "abc".find("c", v)),
    ("index from", lambda v: (1, 2).index(2, v)),
    ("strip", lambda v: " a ".strip(v)),
    ("split", lambda v: "a b".split(v)),
    ("replace", lambda v: "abc".replace("a", v)),
    ("hex", lambda v: b"ab".hex(v)),
    ("int", lambda v: int(v)),
    ("int with base", lambda v: int(v, 10)),
    ("float", lambda v: float(v)),
    ("complex of two", lambda v: complex(v, 1)),
    ("ord", lambda v: ord(v)),
    ("chr", lambda v: chr(v)),
    ("enumerate from", lambda v: list(enumerate("a", v))),
    ("sum", lambda v: sum(v)),
    ("sorted", lambda v: sorted(v)),
    ("divmod", lambda v: divmod(v, 2)),
    ("in", lambda v: 1 in v),
    ("text in", lambda v: "a" in v),
    ("in bytes", lambda v: v in b"abc"),
    ("in bytearray", lambda v: v in bytearray(b"abc")),
    ("bytes <", lambda v: b"a" < v),
    ("bytearray <", lambda v: bytearray(b"a") < v),
    ("list <", lambda v: [1] < v),
    ("bytearray +", lambda v: bytearray(b"a") + v),
    ("text +", lambda v: "a" + v),
    ("true +", lambda v: True + v),
    ("+ true", lambda v: v + True),
    ("getattr", lambda v: getattr("a", v)),
    ("item", lambda v: [1, 2][v]),
    ("text item", lambda v: "ab"[v]),
    ("slice", lambda v: "ab"[v:]),
    ("union", lambda v: {1}.union(v)),
    ("% c", lambda v: "%c" % v if v != -1 else "not tried"),
    ("% d", lambda v: "%d" % v),
)

for name, call in CALLS:
    for value in VALUES:
        try:
            result = repr(call(value))
        except Exception as e:
            result = type(e).__name__ + " " + str(e)
        shown = "len" if value is len else repr(value)
        if " at " not in result and "<function" not in result:
            print(name, shown, "->", result)
