count = 0
def bump():
    global count
    count += 1
    return count
bump()
print(bump(), count)
def outer():
    x = 1
    def inner():
        nonlocal x
        x += 10
        return x
    inner()
    return x, inner()
print(outer())
def bad():
    print(count)
    count = 1
try:
    bad()
except NameError as e:
    print(type(e).__name__, e)
def make_global():
    global brand_new
    brand_new = "here"
make_global()
print(brand_new)
