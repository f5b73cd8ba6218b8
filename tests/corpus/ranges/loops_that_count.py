def say(x):
    print('eval', x)
    return x
for i in range(say(1), say(3)): print(i)
try:
    for i in range(1, 10, 0): print('zero', i)
    print('ended')
except ValueError as e: print(e)
try:
    n = 0
    for i in range(10, 1, 0):
        n += 1
        if n > 2: break
    print('ended', n)
except ValueError as e: print(e)
for i in range(True): print(i)
for i in range(True, 3): print(i)
for i in range(0.5, 3): print(i)
for i in range(3): 
    i = 10
    print(i)
for i in range(2**70, 2**70 + 2): print(i)
for i in range(5, 2): print(i)
else: print('else')
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o
    def __gt__(self, o): return self.v > o
    def __add__(self, o): return N(self.v + o)
    def __repr__(self): return 'N%d' % self.v
try:
    for i in range("a"):
        print(i)
except TypeError as e:
    print(repr(e))
try:
    print([i for i in range(2.5)])
except TypeError as e:
    print(e)


def range(*numbers):
    print("my range", numbers)
    return numbers


for i in range(2):
    print(i)
print([i for i in range(2)])
for i in range(*[1, 2]):
    print(i)
step = 2
for i in range(1, 5, step):
    print(i)
for a, b in [range(1, 2)]:
    print(a, b)
