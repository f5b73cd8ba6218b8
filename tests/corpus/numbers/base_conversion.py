def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    out = ""
    sign = "-" if n < 0 else ""
    n = abs(n)
    while n:
        n, r = divmod(n, base)
        out = digits[r] + out
    return sign + out

for n in (0, 7, -255, 123456):
    print([to_base(n, b) for b in (2, 8, 16, 36)], bin(n), oct(n), hex(n))
    print(int(to_base(n, 36), 36) == n)
