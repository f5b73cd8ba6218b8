class Account:
    def __init__(self, n):
        self.n = n
    def take(self, x):
        if x > self.n:
            raise ValueError("not enough: %d < %d" % (self.n, x))
        self.n -= x
a = Account(10)
a.take(3)
print(a.n)
a.take(50)
print("not reached")
