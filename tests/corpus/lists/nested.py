m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], list(zip(*m)), sum(sum(r) for r in m), [x for r in m for x in r])
m[1][2] += 10
print(m, max(max(r) for r in m), len(m), len(m[0]))
for row in m:
    print(" ".join("%3d" % x for x in row))
