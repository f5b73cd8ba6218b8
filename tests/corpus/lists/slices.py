a = list(range(10))
print(a[2:5], a[::-1], a[-3:], a[8:2:-2], a[5:5], a[::3])
a[2:4] = ["x", "y", "z"]
print(a)
a[5:] = []
print(a)
a[1:1] = [100, 200]
print(a)
del a[1:3]
print(a)
a[:] = a[::-1]
print(a)
