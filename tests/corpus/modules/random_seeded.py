import random
random.seed(42)
a = [random.getrandbits(8) for _ in range(5)]
random.seed(42)
b = [random.getrandbits(8) for _ in range(5)]
print(a == b, a)
random.seed(1)
print([random.randint(1, 6) for _ in range(10)], random.randrange(10), random.randrange(5, 50, 5), random.choice("abcdef"))
x = random.random()
print(0 <= x < 1, 2 <= random.uniform(2, 3) <= 3)
for f in (lambda: random.randrange(0), lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.getrandbits(-1)):
    try:
        print(f())
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
