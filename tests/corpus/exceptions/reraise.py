def f():
    try:
        1 // 0
    except ZeroDivisionError:
        print("inner")
        raise
try:
    f()
except ZeroDivisionError as e:
    print("outer", e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise TypeError("x")
    finally:
        print("cleaning")
except TypeError as e:
    print("got", e)
