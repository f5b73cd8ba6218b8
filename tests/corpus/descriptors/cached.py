class Lazy:
    def __init__(self, f):
        self.f = f
        self.cache = {}
    def __get__(self, obj, owner):
        k = id(obj)
        if k not in self.cache:
            self.cache[k] = self.f(obj)
        return self.cache[k]
class Data:
    def __init__(self, n):
        self.n = n
    @Lazy
    def squares(self):
        print("computing")
        return [i * i for i in range(self.n)]
d = Data(4)
print(d.squares)
print(d.squares)
