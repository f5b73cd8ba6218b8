def g():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("cleanup")
x = g()
print(next(x), x.throw(ValueError("boo")))
try:
    next(x)
except StopIteration:
    print("done")
y = g()
next(y)
y.close()
z = g()
try:
    z.throw(KeyError("unstarted"))
except KeyError as e:
    print("KeyError", e)
w = g()
next(w)
try:
    w.throw(TypeError, "passes through")
except TypeError as e:
    print("TypeError", e)
