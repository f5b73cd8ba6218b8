class Record:
    def __init__(self):
        self.a = 1
r = Record()
setattr(r, "b", 2)
r.c = 3
print(getattr(r, "b"), getattr(r, "zzz", "default"), hasattr(r, "c"), sorted(r.__dict__.items()))
del r.a
delattr(r, "b")
print(sorted(r.__dict__))
for f in (lambda: r.a, lambda: delattr(r, "nope"), lambda: getattr(r, "q"), lambda: getattr(r, 5)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
