n = 10 ** 20
print(n + 0.5, n / 3, n / 7 == (n / 7), float(n), int(1e20), int(1.5e25) % 1000)
print(n > 1e19, n < 1e21, n == 1e20, 2 ** 70 / 2 ** 68)
try:
    float(10 ** 400)
except OverflowError as e:
    print("OverflowError", e)
print(int(-1e18), round(1e16), 1e16 // 1)
