class Tree:
    def __init__(self):
        self.root = None
    def add(self, key):
        if not self.root:
            self.root = [key, None, None]
            return
        n = self.root
        while True:
            side = 1 if key < n[0] else 2
            if n[side] is None:
                n[side] = [key, None, None]
                return
            n = n[side]
    def walk(self, n="root"):
        n = self.root if n == "root" else n
        if n:
            yield from self.walk(n[1])
            yield n[0]
            yield from self.walk(n[2])
    def depth(self, n="root"):
        n = self.root if n == "root" else n
        return 0 if not n else 1 + max(self.depth(n[1]), self.depth(n[2]))
t = Tree()
for k in (5, 2, 8, 1, 9, 3):
    t.add(k)
print(list(t.walk()), t.depth(), t.root)
