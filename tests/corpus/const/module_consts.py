from micropython import const
_A = const(5)
B = const(_A * 2 + 1)
_TEXT = const("hidden")
def f():
    return _A + B
print(f(), B, _TEXT, "_A" in globals(), "B" in globals())
class C:
    X = const(7)
    _Y = const(8)
    def get(self):
        return self.X
print(C.X, C().get(), hasattr(C, "_Y"))
