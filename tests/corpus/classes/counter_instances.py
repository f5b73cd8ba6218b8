class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        for x in reversed(items):
            self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next
    def reverse(self):
        previous, n = None, self.head
        while n:
            n.next, previous, n = previous, n, n.next
        self.head = previous
        return self
l = LinkedList((1, 2, 3))
print(list(l), list(l.reverse()), sum(l), 2 in l, 9 in l, list(LinkedList()))
