class Circle:
    def __init__(self, r):
        self._r = r
    @property
    def r(self):
        return self._r
    @r.setter
    def r(self, v):
        if v < 0:
            raise ValueError("negative radius")
        self._r = v
    @r.deleter
    def r(self):
        print("deleting")
        self._r = 0
    @property
    def area(self):
        return 3 * self._r ** 2
c = Circle(2)
print(c.r, c.area)
c.r = 5
print(c.r, c.area)
try:
    c.r = -1
except ValueError as e:
    print(e)
try:
    c.area = 1
except AttributeError as e:
    print("AttributeError", e)
del c.r
print(c.r)
