class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self):
        return "K%d" % self.n
d = {Key(i): i for i in range(6)}
print(len(d), d[Key(4)], Key(9) in d, Key(5) in d)
class NoHash:
    def __eq__(self, other):
        return True
try:
    print({NoHash(): 1} is not None)
except TypeError as e:
    print(e)
