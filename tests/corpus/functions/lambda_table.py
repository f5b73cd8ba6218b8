ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b if b else None}
for k in sorted(ops):
    print(k, ops[k](6, 3), ops[k](1, 0))
fs = [(lambda n: lambda x: x ** n)(n) for n in range(4)]
print([f(3) for f in fs], (lambda x, y=2, *z: (x, y, z))(1), (lambda: (yield))() is not None)
print(sorted(range(-3, 4), key=lambda x: (x * x, x)), list(map(lambda x: x and 1, [0, 5, ""])))
