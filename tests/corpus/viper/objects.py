@micropython.viper
def mixed(items, k: int):
    out = []
    n = int(len(items))
    i = 0
    while i < n:
        out.append(int(items[i]) * k)
        i += 1
    return out
@micropython.viper
def lookup(d, key: int) -> int:
    return int(d[key])
@micropython.viper
def build(x: int):
    return (x, x + 1), [x], {x}, "%d" % (x,), str(x)
print(mixed([1, 2, 3], 10), lookup({5: 50}, 5), build(3))
