values = [1, 1.0, True, 2, 0.5, 0, False, -1]
for a in values:
    print(a, [a == b for b in values], [a < b for b in values])
print(1 == True, 0 == False, 1.0 == 1, hash(1) == hash(1.0), {1: "a", 1.0: "b", True: "c"})
