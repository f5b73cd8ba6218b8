class Money:
    def __init__(self, n):
        self.n = n
    def __add__(self, o):
        return type(self)(self.n + getattr(o, "n", o))
    __radd__ = __add__
    def __repr__(self):
        return "%s(%d)" % (type(self).__name__, self.n)
class Euro(Money):
    def __add__(self, o):
        r = super().__add__(o)
        r.n += 1
        return r
print(Money(1) + Money(2), Euro(1) + 2, 5 + Money(1), sum([Money(1), Money(2)]), Money(3) + Euro(4))
