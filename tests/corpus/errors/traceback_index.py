rows = [[1, 2], [3]]
for r in rows:
    print(r[0] + r[1])
