for a in (7.5, -7.5, 0.0):
    for b in (2.0, -2.0, 0.3):
        print(a, b, a / b, a // b, round(a % b, 10), divmod(a, b)[0])
print(5 // 2.0, 5 % 2.5, -5 // 2.0, -5 % 3.0, divmod(-5, 3.0))
