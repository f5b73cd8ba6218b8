# Numbers of thousands of digits, to text and back.
n = 0
for i in range(700):
    n = (n << 37) ^ (n >> 11) ^ (i * 2654435761)
for value in (n, 10**512, 10**512 - 1, 10**1024, 10**1024 - 1, (1 << 20000) + 1):
    s = str(value)
    print(len(s), s[:9], s[-9:], hex(value)[-9:], oct(-value)[-9:], len(bin(value)))
    print(int(s) == value, int(hex(value)) == value if False else int(hex(value), 16) == value)
m = (1 << 3000) + 1
print(pow(3, (1 << 4000) + 5, m) % 1000007, pow(-3, (1 << 4000) + 5, m) % 1000003)
print(len(("ab" * 50000).replace("a", "ccc")), ("ab" * 50000).replace("bab", "Q", 3)[:9])
