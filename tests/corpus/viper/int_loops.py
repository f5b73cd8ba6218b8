@micropython.viper
def total(n: int) -> int:
    s = 0
    for i in range(n):
        s += i * i
    return s
@micropython.viper
def gcd(a: int, b: int) -> int:
    while b:
        t = a % b
        a = b
        b = t
    return a
@micropython.viper
def collatz(n: int) -> int:
    steps = 0
    while n != 1:
        if n & 1:
            n = 3 * n + 1
        else:
            n >>= 1
        steps += 1
    return steps
print(total(10), total(0), gcd(48, 36), gcd(7, 0), [collatz(i) for i in range(1, 12)])
