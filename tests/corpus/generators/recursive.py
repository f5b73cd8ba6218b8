def permutations(a):
    if not a:
        yield []
    for i in range(len(a)):
        for rest in permutations(a[:i] + a[i + 1:]):
            yield [a[i]] + rest
print(list(permutations([1, 2, 3])))
def walk(tree):
    if isinstance(tree, list):
        for t in tree:
            yield from walk(t)
    else:
        yield tree
print(list(walk([1, [2, [3, 4], []], 5])))
def queens(n, row=0, cols=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != x and abs(c - x) != row - i for i, x in enumerate(cols)):
            yield from queens(n, row + 1, cols + (c,))
print(next(queens(6)), len(list(queens(6))))
