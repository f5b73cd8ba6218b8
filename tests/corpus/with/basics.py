class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow
with M("a") as x:
    print(x)
with M("b") as x, M("c") as y:
    print(x, y)
with M("d", True):
    raise ValueError("swallowed")
try:
    with M("e"):
        raise KeyError("not swallowed")
except KeyError as e:
    print("outer", e)
def f():
    with M("f"):
        return "value"
print(f())
for i in range(2):
    with M("g%d" % i):
        continue
