class Seq:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10
print(list(Seq(3)), [x for x in Seq(2)], 10 in Seq(2), 99 in Seq(2))
it = iter(Seq(2))
print(next(it), next(it), next(it, None))
class Len:
    def __len__(self):
        return 3
print(len(Len()), bool(Len()))
try:
    iter(Len())
except TypeError as e:
    print(e)
