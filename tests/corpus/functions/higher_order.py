def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, lambda x: x * 2)(5), list(map(lambda x: x * x, range(4))), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x % 2, range(6))))
print(list(map(max, [1, 5], [3, 2])), list(map(str, (1, 2))), sorted([3, 1], key=lambda x: -x), (lambda *a, **k: (a, k))(1, b=2))
def curry(f, *first):
    return lambda *rest: f(*(first + rest))
print(curry(pow, 2)(10), [f(3) for f in (abs, float, str, bool)])
