import math
for x in (1, 2, 10, 0.5, 100):
    print("%.8f %.8f %.8f %.8f" % (math.log(x), math.log2(x), math.log10(x), math.exp(x / 10)))
print(math.log(8, 2), math.log(100, 10))
for f in (lambda: math.log(0), lambda: math.log(-1), lambda: math.sqrt(-1), lambda: math.acos(2)):
    try:
        print(f())
    except ValueError as e:
        print(e)
