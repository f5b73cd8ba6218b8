print(2 ** 10, (-2) ** 3, 2 ** 0, 0 ** 0, 2 ** -1, 10 ** -2)
print(pow(3, 4), pow(3, 4, 5), pow(7, 123, 13), pow(2, 50, 1000007))
print(pow(2.0, 3), pow(4, 0.5))
try:
    pow(2, -1, 5)
except ValueError as e:
    print("ValueError", e)
