e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print("in", e)
try:
    print(e)
except NameError as err:
    print("NameError", err)
def f():
    try:
        [][1]
    except IndexError as x:
        pass
    try:
        return x
    except NameError:
        return "gone"
print(f())
