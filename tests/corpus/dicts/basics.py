d = {"a": 1}
d["b"] = 2
d.update({"c": 3})
print(d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" not in d, len(d))
print(sorted(d), sorted(d.keys()), sorted(d.values()), sorted(d.items()))
for f in (lambda: d["z"], lambda: d.pop("z"), lambda: {}.popitem(), lambda: {[]: 1}):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(d.pop("a"), d.pop("z", None), sorted(d.items()))
del d["b"]
print(d)
