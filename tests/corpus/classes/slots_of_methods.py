class A:
    def f(self):
        return "f"
    g = f
a = A()
m = a.f
print(m(), a.g(), A.f(a), m == a.f, type(m).__name__)
a.f = lambda: "instance"
print(a.f(), A().f())
A.h = lambda self, x: (x, type(self).__name__)
print(a.h(1), A.h(a, 2))
del a.f
print(a.f())
