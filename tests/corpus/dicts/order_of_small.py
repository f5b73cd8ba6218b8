print({1: "a", 2: "b", 3: "c"})
print({3: 1, 1: 2, 2: 3}, {10: 0, 20: 0, 30: 0, 5: 1})
d = {}
for i in range(12):
    d[i * 7 % 12] = i
print(d)
for k in list(d):
    if k % 2:
        del d[k]
print(d, list(d.values()))
