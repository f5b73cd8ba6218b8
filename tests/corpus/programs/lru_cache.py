class LRU:
    def __init__(self, size):
        self.size, self.order, self.data = size, [], {}
    def get(self, k):
        if k not in self.data:
            return None
        self.order.remove(k)
        self.order.append(k)
        return self.data[k]
    def put(self, k, v):
        if k in self.data:
            self.order.remove(k)
        elif len(self.data) == self.size:
            del self.data[self.order.pop(0)]
        self.order.append(k)
        self.data[k] = v
c = LRU(2)
c.put("a", 1)
c.put("b", 2)
print(c.get("a"), c.order)
c.put("c", 3)
print(c.get("b"), c.get("c"), c.order, sorted(c.data))
