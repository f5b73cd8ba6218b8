if (n := len("hello")) > 3:
    print(n)
data = [1, 5, 2]
while (x := data.pop()) != 1:
    print("x", x)
print([y for z in range(4) if (y := z * 2) > 2], y)
def f(a):
    return (b := a + 1) * b
print(f(3), (c := 5) + c, c)
print([(t := t0 + 1) for t0 in range(3)], t)
