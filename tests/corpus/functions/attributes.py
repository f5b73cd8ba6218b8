def f():
    "doc"
    return 1
print(f.__name__, f.__name__ == "f", callable(f), callable(5), callable(int), (lambda: 0).__name__)
for name in ("nothing", "__doc__"):
    try:
        print(getattr(f, name))
    except AttributeError as e:
        print(e)
try:
    f.x = 1
except AttributeError as e:
    print(e)
class A:
    def m(self):
        pass
print(A.m.__name__, callable(A().m), type(f).__name__, type(A().m).__name__, type(len).__name__)
