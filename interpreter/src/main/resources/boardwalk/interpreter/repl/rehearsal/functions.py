def outer(a, b=1):
    total = 0

    def inner(x):
        nonlocal total
        total += x
        return total - a // b

    for k in range(b):
        inner(k)
    return inner


f = outer(3, 2)
for i in range(60):
    f(i)
g = lambda x, y=2: x + y
values = [g(i) + g(i, y=3) for i in range(60)]
# ----
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def power(base, exponent, modulus):
    result = 1
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def hanoi(n, a, b, c, moves):
    if n == 0:
        return
    hanoi(n - 1, a, c, b, moves)
    moves.append((a, c))
    hanoi(n - 1, b, a, c, moves)


moves = []
hanoi(6, 'A', 'B', 'C', moves)
total = fib(13) + gcd(1071, 462) + power(7, 560, 561) + len(moves)


def permutations(items):
    if len(items) <= 1:
        yield items[:]
        return
    for i in range(len(items)):
        rest = items[:i] + items[i + 1 :]
        for p in permutations(rest):
            yield [items[i]] + p


def place(row, n, columns, up, down):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if c not in columns and row + c not in up and row - c not in down:
            count += place(row + 1, n, columns | {c}, up | {row + c}, down | {row - c})
    return count


total += sum(1 for p in permutations([1, 2, 3, 4])) + place(0, 5, set(), set(), set())
# ----
def many(*args, **kwargs):
    return len(args) + len(kwargs)


def apply(function, values, *more, start=0):
    total = start
    for v in values:
        total += function(v, *more)
    return total


def twice(function):
    def wrapped(*args, **kwargs):
        return function(*args, **kwargs) * 2

    return wrapped


@twice
def add(a, b=0, *, c=1):
    return a + b + c


total = 0
options = {'c': 4}
pair = (1, 2)
for i in range(40):
    total += many(1, 2, x=i) + many(*pair, **options) + add(i, 2, c=3) + add(b=i, a=1) + add(*pair)
    total += apply(lambda v, w: v * w, range(5), i, start=2)
    total += sum(map(lambda v: v + 1, [1, 2, 3])) + len(list(filter(None, [0, 1, 2])))
compose = lambda *fs: lambda x: [f(x) for f in fs]
both = compose(abs, str, lambda x: -x)
texts = [both(i)[1] for i in range(-20, 20)]
memo = {}


def remembered(n):
    if n in memo:
        return memo[n]
    memo[n] = result = 1 if n < 2 else remembered(n - 1) + remembered(n - 2)
    return result


remembered(60)
