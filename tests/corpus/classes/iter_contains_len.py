class Bag:
    def __init__(self, *items):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __contains__(self, x):
        print("contains", x)
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __reversed__(self):
        return iter(self.items[::-1])
b = Bag(1, 2, 3)
print(len(b), 2 in b, 9 not in b, list(b), bool(b), bool(Bag()), max(b), sorted(b, reverse=True), list(reversed(b)), [*map(str, b)] if False else "")
a, *rest = b
print(a, rest, sum(b), tuple(b), dict(zip(b, "abc")) == {1: "a", 2: "b", 3: "c"})
