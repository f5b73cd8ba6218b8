def g():
    yield 1
    return 2
def h():
    return 5
    yield
def empty():
    return
    yield
for f in (g, h, empty):
    it = f()
    while True:
        try:
            print("yield", next(it))
        except StopIteration as e:
            print("return", e.value)
            break
def raises():
    yield 1
    raise StopIteration("inside")
try:
    print(list(raises()))
except RuntimeError as e:
    print("RuntimeError", e)
