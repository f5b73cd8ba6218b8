@micropython.viper
def down(n: int):
    out = []
    for i in range(n, 0, -2):
        out.append(i)
    return out
@micropython.viper
def found(n: int, d: int) -> int:
    for i in range(2, n):
        if i % d == 0:
            break
    else:
        return -1
    return i
@micropython.viper
def nested(n: int) -> int:
    c = 0
    for i in range(n):
        for j in range(i):
            if j == 2:
                continue
            c += 1
    return c
print(down(7), down(0), found(10, 4), found(10, 50), nested(5))
