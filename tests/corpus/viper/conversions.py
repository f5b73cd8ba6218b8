@micropython.viper
def as_bool(x) -> bool:
    return bool(x)
@micropython.viper
def as_int(x) -> int:
    return int(x)
@micropython.viper
def as_uint(x: int) -> uint:
    return uint(x)
@micropython.viper
def none_int() -> int:
    pass
@micropython.viper
def cmp(a: int, b: int) -> bool:
    return a < b
print([as_bool(x) for x in (0, 1, [], "a", None)], [as_int(x) for x in (5, True, -7)], as_uint(-1), as_uint(5), none_int(), cmp(1, 2), cmp(2, 1))
for bad in ("a", 1.5, None):
    try:
        as_int(bad)
    except TypeError as e:
        print(e)
