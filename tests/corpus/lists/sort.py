a = [3, 1, 2]
a.sort()
print(a)
a.sort(reverse=True)
print(a, sorted(a), a)
print(sorted(["bb", "a", "ccc"], key=len), sorted([-3, 1, -2], key=abs), sorted([(2, "b"), (1, "z"), (2, "a")]))
try:
    [1, "a"].sort()
except TypeError as e:
    print(e)
try:
    [1].sort(lambda x: x)
except TypeError as e:
    print(e)
