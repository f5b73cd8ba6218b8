def numbers(n, step=1):
    i = 0
    while i < n:
        yield i * 1.5
        i += step
    return i


def both(n):
    result = yield from numbers(n)
    yield result


def count(n):
    for i in range(n):
        yield i


def pairs(n):
    for i in count(n):
        for j in count(i):
            yield i, j


def echo():
    got = None
    while True:
        got = yield got
        if got is None:
            return


def walk(tree):
    if isinstance(tree, list):
        for branch in tree:
            yield from walk(branch)
    else:
        yield tree


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


total = 0
for x in both(40):
    total -= x
total += sum(x * x for x in range(50)) + sum(i * j for i, j in pairs(15))
values = list(numbers(30)) + [x for x in Countdown(30)]
e = echo()
next(e)
for i in range(1, 30):
    total += e.send(i)
e.close()
flat = [x for x in walk([1, [2, [3, 4], 5], [[6]], 7] * 6)]
first = next((x for x in flat if x > 3), None)
text = ','.join(str(x) for x in flat)
whole = set(x % 5 for x in flat)
index = {x: i for i, x in enumerate(flat)}
z = list(zip(flat, reversed(flat), range(9)))
t = tuple(x + 1 for x in flat if x % 2)
any(x > 6 for x in flat), all(x > 0 for x in flat)
# ----
def orders(items):
    items = list(items)
    n = len(items)
    used = [0] * n
    yield tuple(items[i] for i in range(n))
    at = 0
    while at < n:
        if used[at] < at:
            other = used[at] if at % 2 else 0
            items[other], items[at] = items[at], items[other]
            yield tuple(items[i] for i in range(n))
            used[at] += 1
            at = 0
        else:
            used[at] = 0
            at += 1


def turning(row, n):
    for i in reversed(range(n)):
        row[i:] = row[i + 1 :] + row[i : i + 1]
        row[i], row[-1] = row[-1], row[i]
        if row[0] != i:
            yield row[:]
        else:
            continue
    else:
        return


places = range(4)
good = [o for o in orders(places) if len(set(o[i] + i for i in places)) == 4]
rows = [sum(r) for r in turning(list(range(9)), 9)][::-1]
