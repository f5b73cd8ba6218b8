fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
def make():
    out = []
    for k in range(3):
        def show():
            return k
        out.append(show)
    k = "changed"
    return [f() for f in out]
print(make())
