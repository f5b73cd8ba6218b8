x = 1
for i in range(0, 130, 13):
    x = (x << 13) | i
    print(i, x, x >> i)
