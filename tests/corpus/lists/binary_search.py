def search(a, x):
    low, high = 0, len(a)
    while low < high:
        middle = (low + high) // 2
        if a[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low
a = [1, 3, 5, 7, 9, 11]
for x in (0, 1, 4, 9, 12):
    i = search(a, x)
    print(x, i, i < len(a) and a[i] == x)
