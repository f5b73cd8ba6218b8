a = {"x": 1, "y": 2}
b = {"y": 20, "z": 30}
c = dict(a)
c.update(b)
print(sorted(c.items()), sorted((a | b).items()), sorted(a.items()))
a |= b
print(sorted(a.items()), {**{}} if False else {}, dict(a, w=5)["w"])
d = {}
d.update(zip("abc", range(3)))
d.update({"a": 10}, d=4)
print(sorted(d.items()))
for bad in (5, [1], ["abc"]):
    try:
        {}.update(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
