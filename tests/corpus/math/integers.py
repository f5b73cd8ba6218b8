import math
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(2.9), math.trunc(-2.9))
print(math.fabs(-3), math.copysign(3, -0.0), math.fmod(7, -3), math.fmod(-7, 3), math.modf(3.75), math.modf(-1.5))
print(math.frexp(10), math.ldexp(0.625, 4), math.factorial(10), math.factorial(0))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
