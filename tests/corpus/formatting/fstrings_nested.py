data = {"a": 1, "b": [1, 2, 3]}
print(f"{data['a']} {data['b'][1]} {sum(data['b'])}")
print(f"{'yes' if data else 'no'}", f"{(lambda v: v * 2)(5)}", f"{3 > 2}", f"a" f"b{1}" "c{2}")
for i in range(3):
    print(f"{i}: {i ** 2:3d} {i ** 3:4d} {1 / (i + 1):.3f}")
def f(v):
    return f"<{v}>"
print(f"{f(f('x'))}")
