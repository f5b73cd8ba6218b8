@micropython.native
def make(n):
    def add(x):
        nonlocal n
        n += x
        return n
    return add
a = make(10)
print(a(1), a(2))
@micropython.native
def comp(k):
    return [x * k for x in range(3)], {x: k for x in "a"}, sum(x for x in range(k))
print(comp(4))
