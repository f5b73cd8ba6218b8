import builtins
print(builtins.len is len, builtins.print is print)
def len(x):
    return "mine"
print(len([1]), builtins.len([1]))
del len
print(len([1, 2]))
abs = 5
print(abs)
del abs
print(abs(-3))
