class Acc:
    def __init__(self, n=0):
        self.n = n
    def __iadd__(self, x):
        self.n += x
        return self
    def __isub__(self, x):
        self.n -= x
        return self
    def __add__(self, x):
        return Acc(self.n + x)
    def __or__(self, x):
        return Acc(self.n | x)
a = b = Acc(1)
a += 5
print(a is b, a.n)
a -= 2
a |= 8
print(a is b, a.n, b.n)
class Plain:
    pass
for op in ("+", "-", "*", "/", "//", "%", "**", "&", "<<", "@"):
    try:
        exec("Plain() %s 1" % op)
    except TypeError as e:
        print(op, e)
