class A:
    def __init__(self, x):
        self.x = x
class B(A):
    pass
class C(B):
    def __init__(self):
        self.y = 1
print(B(5).x, C().y, hasattr(C(), "x"))
for f in (lambda: B(), lambda: C(1), lambda: B(1, 2)):
    try:
        f()
    except TypeError as e:
        print(e)
