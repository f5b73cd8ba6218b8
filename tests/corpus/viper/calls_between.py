@micropython.viper
def square(x: int) -> int:
    return x * x
@micropython.viper
def sum_squares(n: int) -> int:
    s = 0
    for i in range(n):
        s += int(square(i))
    return s
@micropython.viper
def fact(n: int) -> int:
    if n < 2:
        return 1
    return n * int(fact(n - 1))
def plain(f, x):
    return f(x) + 1
print(sum_squares(5), fact(10), plain(square, 4), list(map(square, range(4))))
