def counter(start=0, step=1):
    n = start - step
    def next_value():
        nonlocal n
        n += step
        return n
    def reset():
        nonlocal n
        n = start - step
    return next_value, reset
a, reset = counter()
b, _ = counter(10, 5)
print(a(), a(), b(), a(), b())
reset()
print(a(), b())
