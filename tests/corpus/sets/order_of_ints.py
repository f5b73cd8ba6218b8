print({5, 1, 3}, {10, 20, 30, 40}, set(range(6)), {i * 3 for i in range(5)}, {100, 7, 42, 9})
s = set()
for i in (8, 1, 15, 4):
    s.add(i)
    print(s)
s.discard(1)
print(s)
