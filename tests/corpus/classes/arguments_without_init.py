# A class without __init__ takes whatever it is called with; object itself takes nothing.
class Empty:
    pass


class Derived(Empty):
    pass


class WithNew:
    def __new__(cls, *args):
        print("new", args)
        return object.__new__(cls)


for kind in (Empty, Derived, WithNew, object):
    for arguments in ((), (1,), (1, 2)):
        try:
            print(kind.__name__, arguments, type(kind(*arguments)))
        except TypeError as e:
            print(kind.__name__, arguments, e)
try:
    print(type(Empty(a=1)))
except TypeError as e:
    print(e)
