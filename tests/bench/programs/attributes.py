# Attributes: read, write, inherited, class attributes, properties, slots of many classes.
class Base:
    kind = "base"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy

    @property
    def sum(self):
        return self.x + self.y


class Child(Base):
    kind = "child"

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    def move(self, dx, dy):
        super().move(dx, dy)
        self.z += dx


class Other:
    def __init__(self, x):
        self.y = x
        self.x = x
        self.w = 0


def work(turns):
    things = [Base(1, 2), Child(1, 2, 3), Base(5, 6), Child(0, 0, 0)]
    other = Other(1)
    total = 0
    for i in range(turns):
        for thing in things:
            thing.move(1, -1)
            total += thing.sum + len(thing.kind)
        other.w = other.x + other.y
        total += other.w
    return total


bm_params = {(1000, 10): (8000,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
