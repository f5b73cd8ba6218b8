d = {i: i for i in range(5)}
for k in list(d):
    if k % 2 == 0:
        del d[k]
print(d)
for k in list(d.keys()):
    d[k * 100] = 1
print(sorted(d))
