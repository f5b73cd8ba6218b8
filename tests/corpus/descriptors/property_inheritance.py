class Base:
    @property
    def x(self):
        return "base x"
    @property
    def y(self):
        return self.x + " y"
class Sub(Base):
    @property
    def x(self):
        return "sub x"
print(Base().x, Base().y, Sub().x, Sub().y)
class Explicit:
    def getx(self):
        return self._x
    def setx(self, v):
        self._x = v * 2
    x = property(getx, setx)
e = Explicit()
e.x = 5
print(e.x)
try:
    del e.x
except AttributeError:
    print("cannot delete")
