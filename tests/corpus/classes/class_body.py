class A:
    x = [i * i for i in range(4)]
    y = sum(x)
    if y > 5:
        big = True
    else:
        big = False
    for name in ("p", "q"):
        pass
    def get(self):
        return self.x, self.y
    alias = get
    print("in body", y, name)
print(A.big, A().get() == A().alias(), A.name)
class Outer:
    class Inner:
        value = 7
        def show(self):
            return "inner", self.value
    def make(self):
        return Outer.Inner()
print(Outer.Inner.value, Outer().make().show(), Outer.Inner.__name__)
