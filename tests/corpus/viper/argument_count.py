@micropython.viper
def two(a: int, b):
    return b
@micropython.viper
def none():
    return "none"
for call in (lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, b=2), lambda: none(1), lambda: two("x", 1), lambda: two(1, "ok"), lambda: none()):
    try:
        print(call())
    except TypeError as e:
        print(e)
