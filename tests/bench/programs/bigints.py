# Ints beyond a machine word: factorials, Fibonacci numbers, modular powers, digits.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def collatz(start):
    n = start
    steps = 0
    while n != 1:
        n = n * 3 + 1 if n & 1 else n >> 1
        steps += 1
    return steps


def work(n):
    big = factorial(n)
    total = len(str(big))
    total += fibonacci(n * 4) % 1000003
    total += collatz((1 << 180) + 7)
    m = (1 << 127) - 1
    x = 3
    for _ in range(n):
        x = x * x % m
        x ^= x >> 13
    return total + x % 997


bm_params = {(1000, 10): (250,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
