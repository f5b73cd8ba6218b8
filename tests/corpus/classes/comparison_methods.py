class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))
    def __lt__(self, o):
        return self.parts < o.parts
    def __le__(self, o):
        return self.parts <= o.parts
    def __eq__(self, o):
        return isinstance(o, Version) and self.parts == o.parts
    def __hash__(self):
        return hash(self.parts)
    def __repr__(self):
        return ".".join(str(p) for p in self.parts)
a, b, c = Version("1.2"), Version("1.10"), Version("1.2")
print(a < b, a > b, a <= c, a >= c, a == c, a != b, a == "1.2", sorted([b, a, Version("0.9")]), max(a, b), len({a, b, c}))
class Nothing:
    pass
try:
    Nothing() < Nothing()
except TypeError as e:
    print(e)
