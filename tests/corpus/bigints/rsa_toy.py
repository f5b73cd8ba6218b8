def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def inverse(a, m):
    return egcd(a, m)[1] % m
p, q, e = 1000003, 999983, 65537
n, phi = p * q, (p - 1) * (q - 1)
d = inverse(e, phi)
m = 123456789012 % n
c = pow(m, e, n)
print(n, d, c, pow(c, d, n) == m)
