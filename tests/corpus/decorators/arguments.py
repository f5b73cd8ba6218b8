def repeat(n):
    def decorate(f):
        def wrapper(*a):
            return [f(*a) for _ in range(n)]
        return wrapper
    return decorate
@repeat(3)
@repeat(2)
def hi(x):
    return x
print(hi("a"))
def register(table, name):
    def decorate(f):
        table[name] = f
        return f
    return decorate
commands = {}
@register(commands, "double")
def _(x): return 2 * x
@register(commands, "negate")
def _(x): return -x
print(sorted(commands), commands["double"](4), commands["negate"](4))
