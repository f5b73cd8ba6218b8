for r in (range(5), range(2, 8), range(0, 10, 3), range(5, 0, -1), range(0), range(5, 5), range(10, 0, 3)):
    print(r, list(r), len(r), 4 in r, bool(r))
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], list(r[::-4]), r == range(0, 100, 7), range(0) == range(5, 2))
for f in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(3)[5], lambda: range()):
    try:
        f()
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
