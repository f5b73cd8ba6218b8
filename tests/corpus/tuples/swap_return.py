def stats(values):
    return min(values), max(values), sum(values) / len(values)
low, high, mean = stats([3, 1, 4, 1, 5])
print(low, high, mean, stats([2]))
a, b = 1, 2
a, b = b, a
print(a, b)
x, (y, z), *w = 1, (2, 3), 4, 5
print(x, y, z, w)
