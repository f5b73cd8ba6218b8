def memoize(f):
    cache = {}
    calls = [0]
    def wrapper(*args):
        calls[0] += 1
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper_info = lambda: (calls[0], len(cache))
    return wrapper, wrapper_info
def slow(n):
    return n if n < 2 else fast(n - 1) + fast(n - 2)
fast, info = memoize(slow)
print(fast(30), info())
