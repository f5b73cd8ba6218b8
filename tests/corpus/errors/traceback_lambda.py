f = lambda x: x.missing
g = lambda x: f(x)
print("start")
g(5)
