def f():
    try:
        g()
    except KeyError:
        print("wrong kind")
def g():
    try:
        int("x")
    finally:
        print("g finally")
f()
