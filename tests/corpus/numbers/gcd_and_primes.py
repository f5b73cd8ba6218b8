def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[0] = sieve[1] = 0
    for i in range(2, int(limit ** 0.5) + 1):
        if sieve[i]:
            for j in range(i * i, limit + 1, i):
                sieve[j] = 0
    return [i for i in range(limit + 1) if sieve[i]]

print(gcd(48, 36), gcd(17, 5), gcd(0, 9), gcd(270, 192))
print(primes(60))
