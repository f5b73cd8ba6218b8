class contextmanager:
    def __init__(self, f):
        self.f = f
    def __call__(self, *a):
        self.g = self.f(*a)
        return self
    def __enter__(self):
        return next(self.g)
    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.g)
            except StopIteration:
                return False
        try:
            self.g.throw(value)
        except StopIteration:
            return True
@contextmanager
def tag(name):
    print("<%s>" % name)
    try:
        yield name
    except ValueError as e:
        print("caught", e)
    print("</%s>" % name)
with tag("b") as t:
    print("text in", t)
with tag("i"):
    raise ValueError("oops")
