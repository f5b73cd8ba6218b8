g = {"a": 1}
exec("b = a + 1\ndef f():\n    return a + b", g)
print(g["b"], g["f"](), sorted(k for k in g if not k.startswith("__")))
g["a"] = 100
print(g["f"]())
l = {}
exec("c = 5", {}, l)
print(l)
code = compile("7 * 6", "name", "eval")
print(eval(code))
def local():
    v = 3
    return eval("1 + 1")
print(local())
