f = frozenset([1, 2, 3])
print(sorted(f), 2 in f, len(f), f == {1, 2, 3}, hash(f) == hash(frozenset([3, 2, 1])), {f: "x"}[frozenset([1, 2, 3])])
print(sorted(f | {4}), type(f | {4}).__name__, type({4} | f).__name__, frozenset())
try:
    f.add(5)
except AttributeError as e:
    print(e)
