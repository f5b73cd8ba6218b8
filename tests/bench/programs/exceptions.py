# Exceptions: raised and caught near and far, finally, with, by the way of a missing key.
class Stop(Exception):
    pass


class Guard:
    def __init__(self):
        self.count = 0

    def __enter__(self):
        self.count += 1
        return self

    def __exit__(self, kind, value, trace):
        return kind is Stop


def deep(n):
    if n == 0:
        raise ValueError("deep")
    return deep(n - 1)


def work(n):
    total = 0
    guard = Guard()
    table = {1: 1}
    for i in range(n):
        try:
            total += table[i & 3]
        except KeyError:
            total += 2
        try:
            deep(5)
        except (TypeError, ValueError) as e:
            total += len(e.args)
        finally:
            total += 1
        with guard:
            if i & 1:
                raise Stop
            total += 1
    return total, guard.count


bm_params = {(1000, 10): (6000,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
