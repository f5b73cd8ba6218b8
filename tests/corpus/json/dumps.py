import json
for v in (None, True, 1, -1.5, "text", 'q"\\\n\t', "é", [], [1, [2]], {}, {"a": None}, {1: 2}, (1, 2), "", [True, False], 1e20, 10 ** 20):
    print(json.dumps(v))
print(json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps({"k": [1, 2]}, separators=(", ", ": ")))
for bad in (object, {1, 2}, b"bytes", 1j):
    try:
        print(json.dumps(bad)[:12])
    except TypeError as e:
        print("TypeError", e)
