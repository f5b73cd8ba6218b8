print(list(zip()), list(zip([1])), list(zip([1, 2], "abc", (True, False))), list(enumerate("ab")), list(enumerate("ab", 5)), list(reversed([1, 2])), list(reversed(range(3))))
z = zip([1, 2, 3], iter("ab"))
print(next(z), list(z))
e = enumerate([10, 20], start=1)
print(next(e), next(e), next(e, "end"))
print(dict(zip("ab", (1, 2))) == {"a": 1, "b": 2}, list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])))
for f in (lambda: next([]), lambda: reversed({}), lambda: zip(5), lambda: enumerate(3)):
    try:
        print(list(f()))
    except TypeError as e:
        print(e)
