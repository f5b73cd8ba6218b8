counter = 10
@micropython.viper
def bump(n: int) -> int:
    global counter
    counter = int(counter) + n
    return int(counter)
@micropython.viper
def read():
    return counter
class Box:
    pass
@micropython.viper
def attrs(b, n: int):
    b.n = n * 2
    b.name = "box"
    return b.n
print(bump(5), bump(-1), read(), counter, attrs(Box(), 21))
