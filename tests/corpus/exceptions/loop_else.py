for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
i = 0
while i < 3:
    i += 1
    try:
        if i == 2:
            continue
        print(i)
    except ValueError:
        pass
else:
    print("while else", i)
while True:
    break
else:
    print("not printed")
