print("not printed")
def add(a, b, a):
    return a
