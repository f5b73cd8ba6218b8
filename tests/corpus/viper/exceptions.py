@micropython.viper
def safe(items, i: int) -> int:
    r = -1
    try:
        r = int(items[i])
    except IndexError:
        r = -2
    finally:
        print("finally")
    return r
@micropython.viper
def raises(x: int):
    if x > 2:
        raise ValueError("too big")
    return [x]
print(safe([5, 6], 1), safe([5], 3), raises(1))
try:
    raises(3)
except ValueError as e:
    print(e)
try:
    safe([None], 0)
except TypeError as e:
    print(e)
