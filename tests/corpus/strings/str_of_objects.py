print(str(1), str(1.5), str(None), str([1, "a"]), str((1,)), str({"a": 1}), str(b"x"), str(range(3)), str(int), str(len))
class A:
    def __str__(self):
        return "A-str"
class B:
    def __repr__(self):
        return "B-repr"
print(str(A()), str(B()), repr(B()), [B()], "%s %r" % (B(), B()), "{} {!r}".format(A(), B()))
