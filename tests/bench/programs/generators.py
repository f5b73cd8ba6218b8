# Generators, send, yield from, generator expressions, pipelines.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(values):
    for v in values:
        if not v & 1:
            yield v


def both(n):
    yield from count(n)
    yield from evens(count(n))


def averager():
    total = 0
    n = 0
    value = 0
    while True:
        value = yield (total // n if n else 0)
        total += value
        n += 1


def work(n):
    total = sum(both(n))
    total += sum(x * x for x in evens(count(n)))
    mean = averager()
    next(mean)
    for i in range(n):
        last = mean.send(i)
    return total + last


bm_params = {(1000, 10): (20000,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
