class A:
    def who(self):
        return "A"
    def both(self):
        return "A.both"
class B:
    def who(self):
        return "B"
    def only_b(self):
        return "only"
class C(A, B):
    def both(self):
        return "C+" + A.both(self) + B.who(self)
class D(B, A):
    pass
print(C().who(), D().who(), C().both(), C().only_b(), D().both())
class Mixin:
    def describe(self):
        return "%s(%s)" % (type(self).__name__, self.value)
class Thing(Mixin):
    value = 5
print(Thing().describe())
