def f():
    x = 1
    f() = 2
print("not printed")
