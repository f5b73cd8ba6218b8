def f():
    a = 1
    return = 5
x + 1 = 2
