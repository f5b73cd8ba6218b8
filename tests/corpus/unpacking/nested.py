(a, b), [c, (d, e)] = (1, 2), [3, (4, 5)]
print(a, b, c, d, e)
for i, (x, y) in enumerate([(1, 2), (3, 4)]):
    print(i, x, y)
points = {"p": (1, 2), "q": (3, 4)}
for name, (x, y) in sorted(points.items()):
    print(name, x + y)
print([a + b for a, b in zip((1, 2), (3, 4))], {k: v for k, v in [("a", 1)]})
x = [0, 0]
i = 0
i, x[i] = 1, 5
print(i, x)
