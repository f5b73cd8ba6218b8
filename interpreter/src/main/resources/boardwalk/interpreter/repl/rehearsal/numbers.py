import math


def sums(n):
    text = ''.join(chr(97 + (ord(ch) - 97 + 3) % 26) for ch in 'hello')
    data = bytearray(8)
    for i in range(len(data)):
        data[i] ^= i << 2 & 0xFF
        data[i] |= 1
    m = max(3, 1, 2) + min([4, 5]) + sum(range(5)) + abs(-3) + int('12') + round(2.6)
    q = 1 << 70
    q = q * 3 // 7 - q % 11
    f = math.sqrt(2.0) * math.sin(0.5) ** 2 / 3 - 1.0
    for k in range(n):
        f = f * 0.5 + k
        m = m + k * 2 & 0xFFFF
    return text[1:3], f, q, data[0:2], isinstance(m, int), hasattr(data, 'x'), divmod(7, 2)


for turn in range(6):
    sums(40)
# ----
import math

def primes(limit):
    marks = [True] * limit
    found = []
    for i in range(2, limit):
        if marks[i]:
            found.append(i)
            for j in range(i * i, limit, i):
                marks[j] = False
    return found


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def random(state):
    state ^= state << 13 & 0xFFFFFFFF
    state ^= state >> 17
    return (state ^ state << 5) & 0xFFFFFFFF


total = len(primes(300)) + max(collatz(n) for n in range(1, 30))
state = 1
for i in range(150):
    state = random(state)
    if state & 0x80 and not state & 0x100 or state % 10 == 3:
        total += state >> 20
    total = total - (state & 0x0F) | 1
inside = 0
for y in range(-8, 8):
    for x in range(-8, 8):
        a = b = 0.0
        for turn in range(8):
            a, b = a * a - b * b + x / 5, 2 * a * b + y / 5
            if a * a + b * b > 4.0:
                break
        else:
            inside += 1
mean = sum(i * 0.1 for i in range(100)) / 100
spread = math.sqrt(sum((i * 0.1 - mean) ** 2 for i in range(100)) / 99)
# ----
import math

def newton(f, x):
    for turn in range(12):
        d = (f(x + 1e-5) - f(x - 1e-5)) / 2e-5
        x -= f(x) / d
    return x


def multiply(a, b):
    n = len(a)
    return [[sum(a[i][k] * b[k][j] for k in range(n)) for j in range(n)] for i in range(n)]


def trapezoid(f, low, high, n):
    h = (high - low) / n
    s = 0.5 * (f(low) + f(high))
    for i in range(1, n):
        s += f(low + i * h)
    return s * h


root = newton(lambda x: x**3 - 2 * x - 5, 2.0)
m = [[1.0, 2.0, 0.5], [0.0, 1.0, -1.0], [3.0, 0.0, 1.0]]
for i in range(5):
    m = multiply(m, m)
    m = [[v / 1e3 if v > 1e3 else -v for v in row] for row in m]
area = trapezoid(lambda x: math.exp(-x * x), 0, 1, 60)
turned = [(math.cos(i / 9), math.sin(i / 9), math.atan2(i, 3), math.floor(i / 2)) for i in range(60)]
small = [int(x * 100) / 100 for x, y, z, w in turned if x > y or z == w]
e = f = 1
for i in range(1, 60):
    f *= i
    e += 10**30 // f
parts = [f % 10**9, f // 10**20, f >> 3, -f, f & 0xFFFF, str(f), f > e, f == e, pow(7, f % 1000, 1009)]
z = complex(1, 2) * 1j + 3
# ----
import math


def series(z, n):
    total = 0j
    power = 1
    for k in range(n):
        total = total + power
        power *= z
        if abs(power) > 50:
            break
    return total - power / 2


def turned(points, angle):
    factor = complex(math.cos(angle), math.sin(angle))
    middle = sum(points, 0j) / len(points)
    return [(p - middle) * factor + middle for p in points]


points = [complex(math.cos(i / 4), i * 0.25) for i in range(24)]
for turn in range(4):
    points = turned(points, turn * math.pi / 7)
    for i in range(0, len(points), 2):
        step = points[i + 1] * 0.5
        points[i + 1] = points[i] - step
        points[i] += step
far = [abs(series(complex(x / 9 - 1, 0.3), 20)) for x in range(24)]
parts = sum(p.real * p.imag for p in points) + max(far)
