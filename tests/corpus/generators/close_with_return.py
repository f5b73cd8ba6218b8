def g():
    try:
        yield 1
    except GeneratorExit:
        print("exit seen")
        return
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
x = g()
next(x)
x.close()
x.close()
y = stubborn()
next(y)
try:
    y.close()
except RuntimeError as e:
    print("RuntimeError", e)
