import math
for x in (0.0, 1.5, float("inf"), float("-inf"), float("nan")):
    print(x, math.isfinite(x), math.isinf(x), math.isnan(x))
print(math.pi, math.e)
try:
    math.sqrt("4")
except TypeError as e:
    print(e)
