def f(x):
    print("f", x)
    return x

print(1 < f(2) < 3, 1 < f(5) < 3, 3 > f(1) > f(0))
print(1 < 2 > 1 == 1, 1 == 1 is True)
print(f(1) > f(2) < f(0))
