class Poly:
    def __init__(self, *c):
        self.c = c
    def __getitem__(self, k):
        if isinstance(k, slice):
            return Poly(*self.c[k])
        return self.c[k]
    def __call__(self, x):
        total = 0
        for c in reversed(self.c):
            total = total * x + c
        return total
    def __str__(self):
        return " + ".join("%dx^%d" % (c, i) for i, c in enumerate(self.c) if c)
    def derive(self):
        return Poly(*[i * c for i, c in enumerate(self.c)][1:])
p = Poly(1, 0, 3, 2)
print(p, p(2), p[2], p[1:], p.derive(), p.derive()(1))
