# json.
import json
from collections import OrderedDict

for v in (None, True, 1, -5, 1.5, 1e20, "a\"b\\c\n\t\x01\u20ac", [1, [2, []]], (1, 2), {}, {"a": {"b": 1}}, {1: 2}, b"xy"):
    print(json.dumps(v), json.dumps(v, separators=(",", ":")))
print(json.dumps(OrderedDict((("z", 1), ("a", 2)))))
for t in (
    "null", " true ", "[1, 2 , 3]", '{"a":1, "b": [1.5e3, -0.25]}', '"\\u20ac\\n\\"\\/"', "[]", "{}", "12345678901234567890",
    "[1 2]", '{"a" 1}', "[1}", "", "[", "nul", "1.5.5", '"abc', "{1:2}", "[1]x", "tru", '{"a":1,}', "]", b"[5]", '"\u00e9"',
):
    try:
        print(t, json.loads(t))
    except Exception as er:
        print(t, repr(er))
for s in (5, ("a",), ("a", "b", "c"), (1, 2), [", ", ": "], None):
    try:
        print(json.dumps([1, {"a": 2}], separators=s))
    except Exception as er:
        print(type(er))
try:
    json.dump([1], 5)
except Exception as er:
    print(repr(er))
