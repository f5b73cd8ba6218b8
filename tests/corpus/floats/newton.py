def sqrt(x, steps=20):
    guess = x / 2
    for _ in range(steps):
        guess = (guess + x / guess) / 2
    return guess
for x in (2, 3, 10, 12345.678):
    print(x, "%.12f" % sqrt(x))
def bisect(f, low, high):
    while high - low > 1e-9:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
    return low
print("%.6f" % bisect(lambda x: x * x * x - x - 2, 1, 2))
