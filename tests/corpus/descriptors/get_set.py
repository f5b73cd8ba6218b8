class Typed:
    def __init__(self, name, kind):
        self.name, self.kind = name, kind
    def __get__(self, obj, owner):
        print("get", self.name, obj is None)
        return self if obj is None else obj.__dict__.get("_" + self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError("%s wants %s" % (self.name, self.kind.__name__))
        print("set", self.name)
        setattr(obj, "_" + self.name, value)
class Person:
    age = Typed("age", int)
    name = Typed("name", str)
try:
    p = Person()
    p.age = 5
    p.name = "x"
    print(p.age, p.name)
    p.age = "old"
except TypeError as e:
    print(e)
