d = {1: "one", 2: "two", 3: "three"}
keys = d.keys()
d[4] = "four"
print(sorted(keys), len(keys), 4 in keys, list(d.items())[0], sorted(d.values()))
for k, v in sorted(d.items()):
    print(k, v)
print([k for k in d if k > 2], {v: k for k, v in d.items()} == {"one": 1, "two": 2, "three": 3, "four": 4})
