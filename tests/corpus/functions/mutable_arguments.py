def change(l, d, n, s):
    l.append(1)
    d["k"] = 1
    n += 1
    s += "x"
    l = ["new"]
    return n, s
l, d, n, s = [], {}, 0, "s"
print(change(l, d, n, s), l, d, n, s)
def accumulate(x, into=None):
    into = [] if into is None else into
    into.append(x)
    return into
print(accumulate(1), accumulate(2), accumulate(3, [0]))
