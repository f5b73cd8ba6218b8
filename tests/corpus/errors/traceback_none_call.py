def find(items, x):
    for i in items:
        if i == x:
            return i

print(find([1, 2], 2))
print(find([1, 2], 5).real)
