# Calls of every shape: positional, defaults, keywords, star arguments, closures, methods.
def plain(a, b):
    return a + b


def defaults(a, b=2, c=3):
    return a + b + c


def star(*args):
    return len(args)


def named(a, *, k=1):
    return a + k


def make(n):
    def inner(x):
        return x + n

    return inner


class Counter:
    def __init__(self):
        self.n = 0

    def up(self, by):
        self.n += by
        return self


def work(turns):
    total = 0
    add = make(3)
    counter = Counter()
    for i in range(turns):
        total = plain(total, i)
        total += defaults(1) + defaults(1, 1) + defaults(1, c=5)
        total += star(1, 2, 3) + named(2, k=i & 3)
        total = add(total)
        counter.up(1).up(2)
    return total, counter.n


bm_params = {(1000, 10): (20000,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
