import math, sys
print(type(math).__name__, math.__name__, hasattr(math, "sin"), sorted(n for n in dir(math) if n in ("sin", "cos", "pi")))
try:
    math.nothing
except AttributeError as e:
    print(e)
m = type(sys)
print(m is type(math), __name__)
