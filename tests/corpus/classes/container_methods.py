class Grid:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.cells = {}
    def __setitem__(self, key, value):
        x, y = key
        if not (0 <= x < self.w and 0 <= y < self.h):
            raise IndexError("outside: %s" % (key,))
        self.cells[key] = value
    def __getitem__(self, key):
        return self.cells.get(key, ".")
    def __delitem__(self, key):
        del self.cells[key]
    def __contains__(self, value):
        return value in self.cells.values()
    def __len__(self):
        return self.w * self.h
    def __iter__(self):
        for y in range(self.h):
            yield "".join(self[x, y] for x in range(self.w))
g = Grid(3, 2)
g[0, 0] = "a"
g[2, 1] = "b"
print(list(g), len(g), "a" in g, "z" in g)
del g[0, 0]
print(list(g))
for f in (lambda: g.__setitem__((5, 5), 1), lambda: g.__delitem__((1, 1))):
    try:
        f()
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
