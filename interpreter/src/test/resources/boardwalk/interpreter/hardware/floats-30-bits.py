# board: d1-mini, until: 1s
import array
import cmath
import json
import math
import random
import struct

print(1 / 3, 0.1 + 0.2, 1e10, 16777217 == 16777216.0, 3.14159265358979, 2 / 3, 1e-5, 1.5e38 * 10)
for i in range(0, 38, 3):
    print(1.1**i, 10.0**i, 10.0**-i, 2.0**i, i / 7, i * 0.1)
print(math.pi, math.e, math.sqrt(2), math.sin(1), math.log(10), math.degrees(1), math.radians(90))
print("%f %.3f %e %g %10.2f %.10f" % (1.1, 2.5, 3.3, 4.4e10, 5.555, 1 / 3))
print("{:.2f} {:.8f} {:e} {:%}".format(1.005, 1 / 3, 12345.678, 0.256))
print(round(2.675, 2), round(1234.5678, 2), 7.5 // 2, -7.5 // 2, -7.5 % 2, divmod(7.7, 1.1))
print(float("3.4028235e38"), float("1e39"), float("1.17549435e-38"), float("123456789"))
print(float(2**31 - 1), float(10**20), float(2**70 + 1), 10**10 / 3, (2**31 + 1) / 1, 2**31 * 0.5)
print(2**70 + 1 == 2.0**70, 10**400 > 1e38, 16777217 > 16777216.0)
print(struct.unpack("<d", struct.pack("<d", 0.1)), struct.pack("<d", 0.1), struct.pack("<f", 0.1))
print(array.array("d", [0.1]), array.array("f", [0.1, 1 / 3]))
print(json.loads("[0.1, 1.5e3, -2.7, 3.14159]"), json.dumps([0.1, 1 / 3]))
print(sum([0.1] * 10), [x / 10 for x in range(20)], {1.5: 1, 2.25: 2, 0.5: 3})
print((1 + 2j) * (3.1 + 4j), (1 + 2j) / (3 + 4j), abs(3 + 4.5j), 1j * 1j, complex("1.1+2.2j"))
print(cmath.polar(1 + 1j), cmath.sqrt(-2))
random.seed(1)
print(random.random(), random.uniform(1, 10), random.randint(1, 100))
print(int(1e9), int(16777217.0), hash(1.5), -0.0, 1e16, 123456.7e3, f"{1 / 3} {0.1:.10f}")
print(math.isclose(0.1 + 0.2, 0.3), math.frexp(0.1), math.modf(3.7), math.ldexp(0.1, 5))
try:
    math.exp(100)
except ValueError as e:
    print(e)

state = 12345


def noise():
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return state


FORMATS = ["%.0f", "%.2f", "%.6f", "%.9f", "%.15f", "%g", "%.3g", "%.10g", "%e", "%.2e", "%.12e"]
for i in range(220):
    bits = (noise() >> 7 & 0xFFFF) << 16 | (noise() >> 7 & 0xFFFF)
    x = struct.unpack("<f", struct.pack("<I", bits))[0]
    print(x, FORMATS[i % 11] % x, x * 1.1, x / 3, x + 1)
for i in range(220):
    text = "%d.%d" % (noise() % 10 ** (noise() % 9), noise() % 10 ** (noise() % 9))
    text += "e%d" % (noise() % 60 - 30) if noise() & 32 else ""
    x = float(text)
    print(text, x, FORMATS[i % 11] % x)
