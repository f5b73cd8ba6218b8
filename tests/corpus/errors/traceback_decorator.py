def deco(f):
    def wrapper(*a):
        return f(*a)
    return wrapper
@deco
@deco
def target(x):
    return x["key"]
print(target({"key": 1}))
target([])
