class Single:
    instance = None
    def __new__(cls, *args):
        print("new", args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance
    def __init__(self, *args):
        print("init", args)
        self.args = args
a = Single(1)
b = Single(2, 3)
print(a is b, a.args)
class Other:
    def __new__(cls):
        return 42
print(Other())
