print(2.0 ** 0.5, 4 ** 0.5, 2 ** 0.5 * 2 ** 0.5, 0.0 ** 0, 9.0 ** -0.5)
print((-8.0) ** 2, (-2) ** 2.0)
try:
    print(0.0 ** -1)
except ZeroDivisionError as e:
    print(e)
try:
    print((-8.0) ** (1 / 3))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
