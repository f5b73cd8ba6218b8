class Vec:
    def __init__(self, *v):
        self.v = v
    def __add__(self, o):
        return Vec(*(a + b for a, b in zip(self.v, o.v)))
    def __sub__(self, o):
        return Vec(*(a - b for a, b in zip(self.v, o.v)))
    def __mul__(self, k):
        if isinstance(k, Vec):
            return sum(a * b for a, b in zip(self.v, k.v))
        return Vec(*(a * k for a in self.v))
    def __rmul__(self, k):
        return self * k
    def __neg__(self):
        return self * -1
    def __eq__(self, o):
        return self.v == o.v
    def __abs__(self):
        return sum(a * a for a in self.v) ** 0.5
    def __bool__(self):
        return any(self.v)
    def __getitem__(self, i):
        return self.v[i]
    def __len__(self):
        return len(self.v)
    def __repr__(self):
        return "Vec" + repr(self.v)
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, a - b, a * 2, 3 * a, a * b, -a, a == Vec(1, 2), a != b, abs(b), bool(Vec(0, 0)), a[1], len(a), list(a))
try:
    a + 1
except AttributeError as e:
    print(e)
