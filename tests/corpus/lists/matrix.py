def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]
def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** i * m[0][i] * det([r[:i] + r[i + 1:] for r in m[1:]]) for i in range(len(m)))
a = [[1, 2], [3, 4]]
print(multiply(a, a), multiply(a, identity(2)) == a, det(a), det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]))
