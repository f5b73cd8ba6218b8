@micropython.viper
def shifts(x: int, n: int):
    return x << n, x >> n
@micropython.viper
def ushift(x: uint, n: uint) -> uint:
    return x >> n
@micropython.viper
def divs(a: int, b: int):
    return a // b, a % b
for x in (1, -1, 12345, -12345):
    print(x, shifts(x, 3), ushift(x, 60), divs(x, 7), divs(x, -7))
