a, b = 2 ** 80, 2 ** 80 + 1
print(a < b, a == b, a != b, max(a, b) == b, sorted([b, 5, a, -a]), bool(a), -a < 0, abs(-a) == a, int(str(a)) == a, a // b, b // a, a % 1000, hash(a) == hash(2 ** 80))
print(a is a, a + 1 == b, a ^ b, a & b == a, (a | 1) == b, ~a == -b, a >> 79, 1 << 80 == a, divmod(a, 10 ** 10))
