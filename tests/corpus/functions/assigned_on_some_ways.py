# Local variables that have a value only on some ways through a function.
def test(function, *args):
    shown = function.__name__, [getattr(a, "__name__", a) for a in args]
    try:
        print(shown, function(*args))
    except NameError as e:
        print(shown, "NameError", e)
    except Exception as e:
        print(shown, type(e).__name__, e)


def in_if(a):
    if a:
        x = 1
        y = x + 1
    return x


def in_else(a):
    if a:
        pass
    else:
        x = 2
    return x


def in_loop(n):
    for i in range(n):
        x = i
        last = x
    return i, last


def in_else_of_loop(n):
    for i in range(n):
        x = i
    else:
        return i
    return x


def in_while(n):
    while n:
        x = n
        n -= 1
        x += n
    return x


def in_try(f):
    try:
        x = 1
        f()
        y = 2
    except ZeroDivisionError:
        return y
    return x, y


def in_finally(f):
    try:
        f()
        x = 1
        return x
    finally:
        print("finally", x)


def in_handler(f):
    try:
        f()
    except ZeroDivisionError as e:
        x = 3
    return x


def name_of_handler(f):
    e = 5
    try:
        f()
    except ZeroDivisionError as e:
        pass
    return e


class Quiet:
    def __enter__(self):
        return (1, 2)

    def __exit__(self, *args):
        return True


def in_with(f):
    with Quiet() as q:
        x = 1
        f()
        y = 2
    return q, x, y


def targets_of_with(f):
    with Quiet() as (a, b, c):
        pass
    return a


def deleted(a):
    x = 1
    if a:
        del x
    return x


def deleted_parameter(a):
    del a
    return a


def again(a):
    x = 1
    del x
    x = 2
    return x


def two(n):
    a, b = [1] * n
    return a, b


def of_walrus(a):
    a and (x := 4)
    return x


def defined(a):
    if a:

        def f():
            return 6

    return f()


def later(n):
    for i in range(n):
        if i:
            print(i, x)
        x = i * 2


def broken(n):
    for i in range(3):
        if i == n:
            break
        x = i
        if i > n:
            continue
        y = x
    return x, y


def gives(n):
    while True:
        if n > 1:
            x = n
        n = yield n
        if n is None:
            break
    yield x


def inner(values):
    return [(x, y) for x in values for y in range(x) if y != x - 1]


def none():
    pass


def fails():
    1 // 0


for a in (0, 1):
    test(in_if, a)
    test(in_else, a)
    test(in_loop, a)
    test(in_else_of_loop, a)
    test(in_while, a)
    test(deleted, a)
    test(deleted_parameter, a)
    test(again, a)
    test(of_walrus, a)
    test(defined, a)
    test(later, a + 1)
    test(broken, a)
for f in (none, fails):
    test(in_try, f)
    test(in_finally, f)
    test(in_handler, f)
    test(name_of_handler, f)
    test(in_with, f)
    test(targets_of_with, f)
test(two, 2)
test(two, 3)
test(inner, [0, 1, 2, 3])
for values in ((1, 2, None), (1, None)):
    g = gives(values[0])
    print(next(g))
    for v in values[1:]:
        try:
            print(g.send(v))
        except NameError as e:
            print("NameError", e)
