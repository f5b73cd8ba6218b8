count = 0


class Problem(Exception):
    def __init__(self, code, text='problem'):
        super().__init__(text)
        self.code = code


class Worse(Problem):
    pass


def attempt(x):
    global count
    try:
        if x == 0:
            raise ValueError('zero')
        elif x < 0 or x is None:
            return [1][99]
        elif x == 3:
            raise Worse(x)
        elif x == 4:
            return 1 // (x - 4)
        elif x == 5:
            return int('five')
        return {1: 'a'}[x]
    except (ValueError, IndexError) as e:
        count += len(e.args)
        return str(e)
    except KeyError:
        pass
    except Problem as e:
        count += e.code
    except ArithmeticError as e:
        return repr(e)
    else:
        return 1
    finally:
        count += 1


class Guard:
    def __init__(self, quiet=False):
        self.quiet = quiet

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return self.quiet


with Guard() as guard:
    for turn in range(12):
        for x in (0, 1, 2, -1, 3, 4, 5):
            attempt(x)


def deep(n):
    if n == 0:
        raise Problem(7, 'deep')
    try:
        deep(n - 1)
    finally:
        n += 1


def chained():
    try:
        deep(3)
    except Problem as e:
        raise RuntimeError('outer')


caught = 0
for i in range(25):
    try:
        chained()
    except RuntimeError as e:
        caught += 1
    with Guard(quiet=True):
        raise OSError(2)
    try:
        None.missing
    except AttributeError as e:
        text = str(e)
    try:
        'a' + 1
    except TypeError as e:
        text = str(e)
    try:
        next(iter(()))
    except StopIteration:
        caught += 1
    try:
        undefined
    except NameError as e:
        text = e.args[0]
    assert caught > 0, 'caught'
