def nothing():
    pass
def early(x):
    if x < 0:
        return
    return x
def many():
    return 1, 2
def generator_like():
    return (i for i in range(2))
print(nothing(), early(-1), early(1), many(), list(generator_like()))
def nested_return():
    for i in range(5):
        for j in range(5):
            if i * j == 6:
                return i, j
print(nested_return())
