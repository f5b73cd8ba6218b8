a = [5, 3, 8, 3, 1]
a.remove(3)
print(a, a.pop(), a, a.pop(0), a, a.pop(-1), a)
for f in (lambda: a.remove(99), lambda: [].pop(), lambda: a.pop(10), lambda: a.index(99)):
    try:
        f()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
del a[0]
print(a)
a.clear()
print(a, [1, 2, 2, 3].count(2), [1, 2, 3, 2].index(2), [1, 2, 3, 2].index(2, 2))
