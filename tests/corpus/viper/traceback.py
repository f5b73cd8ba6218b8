@micropython.viper
def inner(x: int) -> int:
    return int([1][x])
def outer():
    return inner(5)
print(inner(0))
try:
    outer()
except IndexError as e:
    print("IndexError", e)
@micropython.viper
def wrong(a: int):
    b = a
    b = "text"
    return b
