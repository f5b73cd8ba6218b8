class A:
    z = 1
    def __init__(self):
        self.b = 2
    def method(self):
        pass
a = A()
names = [n for n in dir(a) if not n.startswith("__")]
print(sorted(names), [n for n in ("append", "sort", "nope") if hasattr([], n)], getattr(a, "b"), vars(a) if "vars" in dir(__import__("builtins")) else a.__dict__)
