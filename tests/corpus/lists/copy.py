a = [1, [2, 3]]
b = a.copy()
c = a[:]
d = list(a)
a[1].append(4)
a.append(5)
print(a, b, c, d, b is a, b == c, b[1] is a[1])
a.reverse()
print(a)
