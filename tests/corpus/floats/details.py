import math

print(math.log2(2**29), math.log2(10), math.log2(1000), math.log2(0.1), math.log2(2.0**-1074))
print(math.ldexp(1.0, 5000), math.ldexp(-1.0, 5000), math.ldexp(1.0, -5000))
print(math.degrees(1), math.degrees(0.1), math.radians(1), math.radians(123.4))
print(2**70 + 1 == 2.0**70, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 2.0**70 < 2**70 + 1)
big = 10**400
print(big > 1e308, big == float("inf"), big < 1e308, big * 1.0, -big * 1.0)
print((1 + 2j) / (3 + 4j), (1 + 2j) / 3, (1 + 2j) / 3j, abs(3 + 4.5j), abs(1e200 + 1e200j))
print((1 + 2j) ** 2, (1 + 2j) ** 0.5, 0j**0, 2 ** (1 + 1j))
for number in (2.675, 1.005, 1e300, -0.5, 2.5, 1e16):
    print(round(number, 2), round(number, -1), round(number))
print(round(1e308, 5), round(123.456, 400))
