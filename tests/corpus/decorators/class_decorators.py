def add_repr(cls):
    cls.__repr__ = lambda self: cls.__name__ + "(" + ", ".join("%s=%r" % kv for kv in sorted(self.__dict__.items())) + ")"
    return cls
@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
print(Point(1, "a"))
class Once:
    def __init__(self, f):
        self.f = f
        self.done = False
    def __call__(self, *a):
        if not self.done:
            self.done = True
            self.value = self.f(*a)
        return self.value
@Once
def setup(x):
    print("setting up", x)
    return x * 2
print(setup(1), setup(2), setup.done)
