class Proxy:
    def __init__(self, target):
        self.target = target
        self.log = []
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        self.log.append(name)
        return getattr(self.target, name)
    def __call__(self, *a, **k):
        return a, sorted(k.items())
p = Proxy([3, 1, 2])
p.append(0)
p.sort()
print(p.target, p.log, p(1, x=2), p.count(3), hasattr(p, "nope"), hasattr(p, "pop"), callable(p))
try:
    p._secret
except AttributeError as e:
    print("AttributeError", e)
