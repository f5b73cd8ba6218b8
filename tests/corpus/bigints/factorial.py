def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

for n in (5, 20, 25, 40):
    print(n, factorial(n))
print(factorial(30) // factorial(28), factorial(30) % 1000007)
