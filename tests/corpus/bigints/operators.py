x = 123456789012345678901234567890
y = 987654321098765432109876543210
print(x + y, x - y, x * y)
print(y // x, y % x, divmod(y, x), -y // x, -y % x, y // -x, y % -x)
print(x & y, x | y, x ^ y, ~x, x << 17, x >> 17, -x >> 17)
print(x < y, x == y, x > y, x != y, x <= x, abs(-x) == x)
