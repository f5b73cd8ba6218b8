# Run by Rehearsal while a fresh board waits: what programs usually do, printing nothing.
import math
CONST = 0x10
TABLE = [1, 2.5, 'three', b'4', (5, 6), None, True, -7]
total = 0
for i in range(4):
    total += i * 3 // 2 - i % 3
text = '%d: %s %5.2f %x' % (total, 'a', 1.5, 255) + '{:>4}|{:.1f}'.format(3, 2.5) + f'{total:>5}|{text!r}' if total < 0 else str(total)
# ----
class Thing:
    kind = 'thing'
    def __init__(self, value, other=2, *rest, key=None, **more):
        self.value = value
        self.other = other
        self.rest = rest
    def double(self):
        return [v * 2 for v in range(self.value) if v & 1 or not v % 3]
    @property
    def size(self):
        return len(self.rest) + self.value
    def __add__(self, right):
        return Thing(self.value + right.value)
    def __repr__(self):
        return 'Thing(%d, %s)' % (self.value, self.other)
    def __getitem__(self, index):
        return self.value + index
class Child(Thing):
    def __init__(self, value):
        super().__init__(value, 3, 4, 5, key='k')
        self.name: str = f'{value:>5}|{self.other!r}'
    def double(self):
        return super().double() + [0]
things = [Thing(3), Child(4), Thing(2) + Thing(1)]
total = 0
for index, thing in enumerate(things):
    total += len(thing.double()) + thing.size + thing[1] + index
    thing.value -= 1
    things[index] = thing
text = repr(things) + str(total)
# ----
def numbers(n, step=1):
    i = 0
    while i < n:
        yield i * 1.5
        i += step
    return i
def both(n):
    result = yield from numbers(n)
    yield result
total = 0
for x in both(3):
    total -= x
total += sum(x * x for x in range(5))
values = list(numbers(3))
# ----
def outer(a, b=1):
    total = 0
    def inner(x):
        nonlocal total
        total += x
        return total - a // b
    for k in range(b):
        inner(k)
    return inner
f = outer(3, 2)
f(1)
g = lambda x, y=2: x + y
g(1)
# ----
count = 0
def attempt(x):
    global count
    try:
        if x == 0:
            raise ValueError('zero')
        elif x < 0 or x is None:
            return [1][99]
        return {1: 'a'}[x]
    except (ValueError, IndexError) as e:
        count += len(e.args)
        return str(e)
    except KeyError:
        pass
    else:
        return 1
    finally:
        count += 1
class Guard:
    def __enter__(self):
        return self
    def __exit__(self, *args):
        return False
with Guard() as guard:
    for x in (0, 1, 2, -1):
        attempt(x)
# ----
def loops(n):
    words = 'the quick brown fox jumps over the lazy dog'.split()
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
        if w not in counts:
            continue
        elif w == 'zebra':
            break
    else:
        counts['end'] = n
    a, b, *c = [x for x in range(n + 3)]
    s = sorted(counts.items(), key=lambda p: p[1], reverse=True)
    grid = [[i * j for j in range(4)] for i in range(4)]
    grid[1][2] += 5
    i = 0
    while True:
        i += 1
        if i > 3 and not i % 2:
            break
    z = {k: v for k, v in zip('abc', range(3))}
    u = {1, 2, 3} | {4}
    del z['a'], c[0]
    assert i > 0, 'i'
    t = 1 if a < b <= n else 0
    return words[0:2] + list(reversed(c)), s[0], t, u, any(c), all(c)
loops(5)
# ----
import math
def sums(n):
    text = ''.join(chr(97 + (ord(ch) - 97 + 3) % 26) for ch in 'hello')
    data = bytearray(8)
    for i in range(len(data)):
        data[i] ^= i << 2 & 0xff
        data[i] |= 1
    m = max(3, 1, 2) + min([4, 5]) + sum(range(5)) + abs(-3) + int('12') + round(2.6)
    q = 1 << 70
    q = q * 3 // 7 - q % 11
    f = math.sqrt(2.0) * math.sin(0.5) ** 2 / 3 - 1.0
    for k in range(n):
        f = f * 0.5 + k
        m = m + k * 2 & 0xffff
    return text[1:3], f, q, data[0:2], isinstance(m, int), hasattr(data, 'x'), divmod(7, 2)
sums(20)
