def bits(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count

for n in (0, 1, 5, 255, 1023, 0x55AA):
    print(n, bits(n), n ^ 0xFF, n << 3, n >> 2, ~n)
print(-5 >> 1, -5 & 0xFF, -1 ^ 7, -256 | 3)
try:
    1 << -1
except ValueError as e:
    print(e)
