class Shape:
    def area(self):
        raise NotImplementedError
    def describe(self):
        return "%s of area %.2f" % (type(self).__name__, self.area())
class Square(Shape):
    def __init__(self, a):
        self.a = a
    def area(self):
        return self.a ** 2
class Blob(Shape):
    pass
for s in (Square(3), Square(1.5), Blob()):
    try:
        print(s.describe())
    except NotImplementedError as e:
        print("not implemented", repr(e))
print(sorted([Square(3), Square(1)], key=lambda s: s.area())[0].a)
