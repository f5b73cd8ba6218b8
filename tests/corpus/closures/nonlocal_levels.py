def a():
    x = "a"
    def b():
        nonlocal x
        x += "b"
        def c():
            nonlocal x
            x += "c"
            return x
        r = c()
        x += "d"
        return r
    return b(), x
print(a())
def outer():
    def get():
        return value
    try:
        print(get())
    except NameError as e:
        print("NameError", e)
    value = 5
    return get()
print(outer())
