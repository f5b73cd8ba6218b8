memo = {}
def fib(n):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(80), len(memo), memo[10])
def edit(a, b, cache={}):
    if not a or not b:
        return len(a) + len(b)
    k = a, b
    if k not in cache:
        cache[k] = min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))
    return cache[k]
print(edit("kitten", "sitting"), edit("", "abc"), edit("flaw", "lawn"))
