for a in (7, -7, 0, 12):
    for b in (2, -2, 3, -5):
        print(a, b, a // b, a % b, divmod(a, b))
try:
    1 // 0
except ZeroDivisionError as e:
    print(e)
