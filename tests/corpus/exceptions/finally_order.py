def f():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")
def g():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    return "done"
def h():
    try:
        return 1
    finally:
        return 2
def k():
    while True:
        try:
            raise ValueError
        except ValueError:
            break
        finally:
            print("k finally")
    return "k"
print(f(), g(), h(), k())
