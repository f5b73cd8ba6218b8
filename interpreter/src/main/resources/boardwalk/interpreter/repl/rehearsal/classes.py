class Thing:
    kind = 'thing'
    made = 0

    def __init__(self, value, other=2, *rest, key=None, **more):
        self.value = value
        self.other = other
        self.rest = rest
        Thing.made += 1

    def double(self):
        return [v * 2 for v in range(self.value) if v & 1 or not v % 3]

    @property
    def size(self):
        return len(self.rest) + self.value

    @staticmethod
    def of(text):
        return Thing(int(text))

    @classmethod
    def empty(cls):
        return cls(0)

    def __add__(self, right):
        return Thing(self.value + right.value)

    def __sub__(self, right):
        return Thing(self.value - right.value)

    def __mul__(self, factor):
        return Thing(self.value * factor)

    def __lt__(self, right):
        return self.value < right.value

    def __eq__(self, right):
        return isinstance(right, Thing) and self.value == right.value

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return 'Thing(%d, %s)' % (self.value, self.other)

    def __len__(self):
        return self.value

    def __bool__(self):
        return True

    def __contains__(self, value):
        return value == self.value

    def __getitem__(self, index):
        return self.value + index

    def __setitem__(self, index, value):
        self.value = value - index

    def __iter__(self):
        return iter(range(self.value))

    def __call__(self, x):
        return x + self.value


class Child(Thing):
    def __init__(self, value):
        super().__init__(value, 3, 4, 5, key='k')
        self.name: str = f'{value:>5}|{self.other!r}'

    def double(self):
        return super().double() + [0]


things = [Thing(3), Child(4), Thing(2) + Thing(1), Thing.of('7') - Thing(2), Thing.empty() * 4]
total = 0
for turn in range(12):
    for index, thing in enumerate(things):
        total += len(thing.double()) + thing.size + thing[1] + index + thing(turn)
        thing.value += 1
        thing[0] = thing.value - 1
        things[index] = thing
        total += sum(thing) if thing and total not in thing else len(thing)
    things.sort()
    same = {thing: index for index, thing in enumerate(things)}
    best = max(things, key=lambda t: t.value)
text = repr(things) + str(total) + str(best == things[-1])
# ----
class Point:
    def __init__(self, x, y, z=0.0):
        self.x = x
        self.y = y
        self.z = z

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy, self.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def scale(self, by):
        self.x *= by
        self.y *= by
        self.z *= by
        return self

    def __str__(self):
        return '<Point: %s,%s>' % (self.x, self.y)


class Path:
    def __init__(self, points):
        self.points = points

    def length(self):
        total = 0
        for i in range(1, len(self.points)):
            a, b = self.points[i - 1], self.points[i]
            total += ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5
        return total

    def around(self):
        low = Point(1e9, 1e9)
        high = Point(-1e9, -1e9)
        for p in self.points:
            low.x = min(low.x, p.x)
            low.y = min(low.y, p.y)
            high.x = max(high.x, p.x)
            high.y = max(high.y, p.y)
        return low, high


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def put(self, key):
        node = self
        while node is not None:
            if key == node.key:
                return False
            if key < node.key:
                if node.left is None:
                    node.left = Tree(key)
                    return True
                node = node.left
            else:
                if node.right is None:
                    node.right = Tree(key)
                    return True
                node = node.right

    def walk(self, visit):
        if self.left:
            self.left.walk(visit)
        visit(self.key)
        if self.right:
            self.right.walk(visit)


path = Path([Point(i * 0.5, i * i % 7) for i in range(60)])
total = path.length() + path.around()[0].dot(path.points[3].moved(1, 2))
for p in path.points:
    total += p.scale(0.5).dot(p)
text = str(path.points[2])
tree = Tree(50)
for i in range(80):
    tree.put(i * 37 % 101)
keys = []
tree.walk(keys.append)
# ----
class Account:
    RATE = 0.02

    def __init__(self, owner):
        self.owner = owner
        self._sum = 0
        self.log = []

    @property
    def sum(self):
        return self._sum

    @sum.setter
    def sum(self, value):
        if value < 0:
            raise ValueError('too little')
        self._sum = value

    def pay(self, amount):
        self.sum = self.sum + amount
        self.log.append(('in', amount))

    def take(self, amount):
        try:
            self.sum -= amount
        except ValueError as e:
            self.log.append(('refused', amount, str(e)))
            return False
        else:
            self.log.append(('out', amount))
        return True


class Savings(Account):
    def year(self):
        self.pay(self.sum * self.RATE)


class Machine:
    def __init__(self):
        self.state = 'off'
        self.table = {'off': self.start, 'on': self.run, 'done': self.stop}
        self.count = 0

    def start(self):
        return 'on'

    def run(self):
        self.count += 1
        return 'done' if self.count % 3 == 0 else 'on'

    def stop(self):
        return 'off'

    def step(self):
        self.state = self.table[self.state]()


accounts = [Savings('a'), Account('b')]
for i in range(50):
    for account in accounts:
        account.pay(i)
        account.take(i * 3)
    accounts[0].year()
machine = Machine()
for i in range(90):
    machine.step()
texts = [getattr(a, 'owner') + str(len(a.log)) for a in accounts if hasattr(a, 'log')]
setattr(accounts[0], 'owner', 'c')
