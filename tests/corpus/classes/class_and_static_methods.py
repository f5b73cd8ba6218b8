class Temp:
    unit = "C"
    def __init__(self, d):
        self.d = d
    @classmethod
    def from_f(cls, f):
        return cls((f - 32) * 5 / 9)
    @staticmethod
    def check(d):
        return d > -273.15
    @classmethod
    def name(cls):
        return cls.__name__ + cls.unit
class Kelvin(Temp):
    unit = "K"
t = Temp.from_f(212)
print(t.d, Temp.check(-300), t.check(5), Temp.name(), Kelvin.name(), Kelvin.from_f(32).d, type(Kelvin.from_f(0)).__name__, t.name())
