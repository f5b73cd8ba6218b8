a = [1, 2]
b = (a, {"k": a})
a.append(3)
print(b)
c = [[]]
c[0].append(c[0] is c)
print(c)
x = y = []
x.append(1)
print(y, x is y)
x = x + [2]
print(x, y)
