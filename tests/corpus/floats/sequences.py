x = 0.5
out = []
for i in range(8):
    x = 3.7 * x * (1 - x)
    out.append("%.6f" % x)
print(out)
print([i / 8 for i in range(9)], [round(0.1 * i, 2) for i in range(5)], sum([0.5] * 5), 7.0 // 2, -7.0 // 2, 7.5 % 2, 1e300 * 1e10, -1e300 * 1e10)
print(int(2.5), int(-2.5), float(7), float("1e-3"), 5 == 5.0, 0.1 + 0.7, 1.1 * 3, 3.3 / 3)
