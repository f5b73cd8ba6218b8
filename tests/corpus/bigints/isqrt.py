def isqrt(n):
    if n == 0:
        return 0
    x = 1 << ((len(bin(n)) - 1) // 2)
    while True:
        y = (x + n // x) // 2
        if y == x or y == x + 1 and y * y > n:
            return x
        x = y

for n in (16, 99, 10 ** 20, 10 ** 41 + 12345):
    r = isqrt(n)
    print(n, r, r * r <= n < (r + 1) ** 2)
