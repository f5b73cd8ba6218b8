for i in range(3, -1, -1):
    for j in range(i):
        print(i * j, end=" ")
    print("|", end="")
print()
for i in range(5):
    i *= 10
    print(i, end=" ")
print(i)
for i in range(0):
    pass
else:
    print("else", i)
