# The primes below some number, twice: by a sieve and by dividing.
def sieve(limit):
    marks = bytearray(limit)
    for i in range(2, limit):
        if not marks[i]:
            for j in range(i * i, limit, i):
                marks[j] = 1
    return [i for i in range(2, limit) if not marks[i]]


def is_prime(number, primes):
    for p in primes:
        if p * p > number:
            return True
        if number % p == 0:
            return False
    return True


def divide(limit):
    primes = []
    for n in range(2, limit):
        if is_prime(n, primes):
            primes.append(n)
    return primes


a = sieve(40000)
b = divide(9000)
print(len(a), a[-1], len(b), b[-1], a[: len(b)] == b)
