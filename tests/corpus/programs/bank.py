class InsufficientFunds(Exception):
    pass
class Account:
    rate = 0.05
    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
    def deposit(self, n):
        if n <= 0:
            raise ValueError("deposit must be positive")
        self.balance += n
        self.history.append(("deposit", n))
    def withdraw(self, n):
        if n > self.balance:
            raise InsufficientFunds("%s has only %d" % (self.owner, self.balance))
        self.balance -= n
        self.history.append(("withdraw", n))
    def interest(self):
        return round(self.balance * self.rate, 2)
a = Account("Ann", 100)
for action, n in (("deposit", 50), ("withdraw", 30), ("withdraw", 500), ("deposit", -1)):
    try:
        getattr(a, action)(n)
        print(action, n, "->", a.balance)
    except (InsufficientFunds, ValueError) as e:
        print(type(e).__name__, e)
print(a.history, a.interest())
