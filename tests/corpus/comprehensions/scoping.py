def f(n):
    k = 10
    return [k * i + n for i in range(3)], {i: k for i in range(2)}, list(n * i for i in range(3))
print(f(1))
class A:
    rows = [1, 2]
    doubled = [r * 2 for r in rows]
print(A.doubled)
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
print([[i * j for j in range(i)] for i in range(4)], [i for i in [1, 2] for i in [i, i * 10]])
