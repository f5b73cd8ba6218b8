class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
c = Countdown(3)
print(list(c), list(c), [x for x in Countdown(2)], 2 in Countdown(5), sum(Countdown(4)), max(Countdown(3)), sorted(Countdown(3)), tuple(Countdown(1)))
a, b = Countdown(2)
print(a, b, "".join(str(i) for i in Countdown(4)))
for bad in (5, None, object()):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
