for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1234.567, 1e10 + 0.5):
    print(x, round(x), round(x, 1), round(x, 2))
print(round(1234, -2), round(1250, -2), round(17), type(round(2.0)), type(round(2.0, 1)))
