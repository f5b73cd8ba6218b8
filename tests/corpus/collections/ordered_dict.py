from collections import OrderedDict
d = OrderedDict([("z", 1), ("a", 2), ("m", 3)])
d["b"] = 4
d["a"] = 20
print(d, list(d), list(d.values()), list(d.items()))
del d["z"]
d["z"] = 9
print(list(d), d.popitem(), len(d), d == OrderedDict([("a", 20), ("m", 3), ("b", 4)]), OrderedDict(x=1))
