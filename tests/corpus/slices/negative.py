a = list(range(6))
for lo in (None, -10, -3, 0, 2, 10):
    print([a[lo:hi] for hi in (None, -10, -2, 0, 4, 10)])
for step in (-1, -2, 2, 3):
    print(a[::step], a[4:1:step], a[1:4:step], "abcdef"[::step], (0, 1, 2, 3)[::step], b"abcd"[::step])
