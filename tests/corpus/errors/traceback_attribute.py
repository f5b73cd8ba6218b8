class A:
    def __init__(self):
        self.items = []

a = A()
a.items.append(1)
print(a.items)
print(a.item)
