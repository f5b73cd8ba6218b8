class Ring:
    def __init__(self, n):
        self.buf, self.n, self.r, self.w = bytearray(n), n, 0, 0
    def put(self, b):
        nxt = (self.w + 1) % self.n
        if nxt == self.r:
            raise OverflowError("full")
        self.buf[self.w] = b
        self.w = nxt
    def get(self):
        if self.r == self.w:
            return None
        b = self.buf[self.r]
        self.r = (self.r + 1) % self.n
        return b
r = Ring(4)
for b in b"abcd":
    try:
        r.put(b)
    except OverflowError as e:
        print(chr(b), e)
print(chr(r.get()), r.buf)
r.put(100)
print([r.get() for _ in range(4)], r.r, r.w)
