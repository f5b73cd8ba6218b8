class Angle:
    def __init__(self, degrees):
        self.degrees = degrees
    def __repr__(self):
        return "Angle(%d)" % self.degrees
    def __str__(self):
        return "%d deg" % self.degrees
a = Angle(30)
print("{} {!r} {!s}".format(a, a, a), f"{a} {a!r}", "%s %r" % (a, a), [a], (a,), {"a": a})
