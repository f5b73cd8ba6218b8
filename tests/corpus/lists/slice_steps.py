a = list(range(8))
try:
    a[::2] = [0, 0, 0, 0]
    print(a)
except NotImplementedError as e:
    print("NotImplementedError", e)
try:
    del a[::2]
    print(a)
except NotImplementedError as e:
    print("NotImplementedError", e)
print([1, 2, 3][slice(None, None, -1)], [1, 2, 3][slice(1, 3)])
try:
    [1][::0]
except ValueError as e:
    print(e)
