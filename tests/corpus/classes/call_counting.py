class Counted:
    total = 0
    def __init__(self):
        Counted.total += 1
        self.number = Counted.total
    def __del__(self):
        pass
    def __eq__(self, other):
        return self.number == other.number
    def __hash__(self):
        return self.number
items = [Counted() for _ in range(3)]
print(Counted.total, items[1].number, items.index(items[2]), items.count(items[0]), items[0] in items[1:], {items[0], items[1], items[0]} == {items[1], items[0]})
