def f(*a):
    return a[0] + a[-1]

print(f(1, 2))
f(
    1,
    (2,
     3),
    "x",
)
