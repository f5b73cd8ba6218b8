class MyList(list):
    def total(self):
        return sum(self)
    def append(self, x):
        super().append(x * 2)
l = MyList([1, 2])
l.append(5)
print(l, l.total(), len(l), l[0], l + [1], isinstance(l, list), l == [1, 2, 10], sorted(l, reverse=True))
class Default(dict):
    def __missing__(self, k):
        return "none"
    def get2(self, k):
        return self[k] if k in self else k * 2
d = Default(a=1)
print(d["a"], d.get2("x"), len(d), isinstance(d, dict))
class Meters(int):
    pass
class Name(str):
    def shout(self):
        return self.upper() + "!"
print(Meters(5) + 1, Name("bob").shout(), len(Name("abc")), Name("x") == "x")
class T(tuple):
    def first(self):
        return self[0]
print(T((1, 2)).first(), T([3]) == (3,))
