def a(x):
    def b(y):
        def c(z):
            def d(w):
                return x, y, z, w
            return d
        return c
    return b
print(a(1)(2)(3)(4))
def shared():
    box = []
    def put(v):
        box.append(v)
        return len(box)
    def get():
        return box
    return put, get
put, get = shared()
put(1), put("x")
print(get())
def deleted():
    v = 1
    def show():
        return v
    del v
    return show
try:
    print(deleted()())
except NameError as e:
    print("NameError", e)
