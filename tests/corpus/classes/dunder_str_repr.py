class A:
    pass
class B:
    def __repr__(self):
        return "B!"
class C:
    def __str__(self):
        return "C?"
class D:
    def __repr__(self):
        return 5
print(str(B()), repr(B()), [B()], str(C()), "%s" % C(), repr(A())[:10], str(A)[:10], A)
try:
    print(repr(D()))
except TypeError as e:
    print("TypeError", e)
