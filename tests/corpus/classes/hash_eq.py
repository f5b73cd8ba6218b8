class K:
    def __init__(self, v):
        self.v = v
    def __eq__(self, o):
        return self.v == o.v
    def __hash__(self):
        return hash(self.v)
print(K(1) == K(1), K(1) != K(2), K("a") in [K("b"), K("a")], {K(1): "x"}[K(1)], len({K(1), K(1), K(2)}))
class Same:
    pass
s = Same()
print(s == s, s == Same(), s in [s], hash(s) == hash(s), {s: 1}[s])
