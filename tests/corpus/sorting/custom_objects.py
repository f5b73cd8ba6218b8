class Card:
    order = "23456789TJQKA"
    def __init__(self, text):
        self.text = text
    def __lt__(self, other):
        return self.order.index(self.text[0]) < self.order.index(other.text[0])
    def __repr__(self):
        return self.text
hand = [Card(c) for c in "KH 2S AD TC 5H".split()]
hand.sort()
print(hand, min(hand), sorted(hand, reverse=True)[0])
class NoOrder:
    pass
try:
    sorted([NoOrder(), NoOrder()])
except TypeError as e:
    print(e)
