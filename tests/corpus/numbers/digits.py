def digits_sum(n):
    return sum(int(c) for c in str(abs(n)))
def is_armstrong(n):
    s = str(n)
    return sum(int(c) ** len(s) for c in s) == n
def perfect(n):
    return sum(d for d in range(1, n) if n % d == 0) == n
print([digits_sum(n) for n in (0, 9, -123, 98765)], [n for n in range(1, 500) if is_armstrong(n)], [n for n in range(2, 500) if perfect(n)])
