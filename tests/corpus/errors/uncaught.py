def inner(x):
    return 1 // x

def outer(x):
    return inner(x)

print("before")
outer(0)
