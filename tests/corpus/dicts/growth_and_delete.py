d = {}
for i in range(30):
    d["k%d" % i] = i
for i in range(0, 30, 3):
    del d["k%d" % i]
for i in range(5):
    d["n%d" % i] = i
print(len(d), sum(d.values()), "k1" in d, "k3" in d, sorted(d)[:5])
n = {i * i: i for i in range(10)}
n.pop(16)
print(n, list(n)[:3])
