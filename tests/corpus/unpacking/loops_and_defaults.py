pairs = [("a", 1), ("b", 2)]
for (name, n), i in zip(pairs, range(2)):
    print(name, n, i)
(a, b), c = divmod(7, 2), 5
print(a, b, c)
first, *middle, last = "abcdef"
print(first, middle, last)
[x, [y, *z]] = [1, [2, 3, 4]]
print(x, y, z)
for a, *b in [(1,), (1, 2), (1, 2, 3)]:
    print(a, b)
i = j = k = 0
i, j, k = j + 1, k + 2, i + 3
print(i, j, k)
