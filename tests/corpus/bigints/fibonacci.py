a, b = 0, 1
for i in range(200):
    a, b = b, a + b
print(a)
print(a % 10 ** 9, a // 10 ** 30, len(str(a)))
