a = []
a.append(1)
a.append([2])
a.extend([3, 4])
a.extend("xy")
a += (5,)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a, len(a))
for bad in (lambda: a.extend(5), lambda: a.append(), lambda: a + (1,), lambda: [] + 1):
    try:
        bad()
    except TypeError as e:
        print(e)
