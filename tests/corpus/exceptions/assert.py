def check(x):
    assert x > 0, "x must be positive"
    assert isinstance(x, int)
    return x
for x in (1, -1, 1.5):
    try:
        print(check(x))
    except AssertionError as e:
        print("AssertionError", e.args)
try:
    assert False, (1, 2)
except AssertionError as e:
    print(e, e.args)
