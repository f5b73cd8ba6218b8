def count():
    print(total)
    global total
    total = 1
