class Base:
    def __init__(self):
        self.log = ["Base"]
class Left(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Left")
class Leaf(Left):
    def __init__(self):
        super().__init__()
        self.log.append("Leaf")
    def call(self):
        return super(Leaf, self).__init__
l = Leaf()
print(l.log)
class P:
    x = 1
    def f(self, a, b=2):
        return a, b, self.x
    @classmethod
    def c(cls):
        return cls.__name__
class Q(P):
    x = 2
    def f(self, a):
        return super().f(a, b=3)
    @classmethod
    def c(cls):
        return "Q" + super().c()
print(Q().f(1), Q.c())
try:
    super().x
except (TypeError, RuntimeError, NameError, SyntaxError) as e:
    print(type(e).__name__)
