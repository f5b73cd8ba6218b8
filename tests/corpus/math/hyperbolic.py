import math
for x in (0, 0.5, 1, 2):
    print("%.8f %.8f %.8f" % (math.sinh(x), math.cosh(x), math.tanh(x)))
    print("%.8f %.8f" % (math.asinh(x), math.acosh(x + 1)))
print("%.8f %.8f %.8f" % (math.atanh(0.5), math.expm1(0.001), math.erf(0.5)))
print("%.6f %.6f %.6f" % (math.erfc(0.5), math.gamma(5.5), math.lgamma(10)))
