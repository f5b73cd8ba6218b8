class Point:
    count = 0
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1
    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self
    def __repr__(self):
        return "Point(%d, %d)" % (self.x, self.y)
p = Point(1, 2)
q = Point(5)
print(p, q, p.move(1, 1).move(2, 0), Point.count, p.count, q.__class__.__name__, type(p) is Point)
Point.count = 10
p.count = 99
print(p.count, q.count, Point.count)
for f in (lambda: Point(), lambda: Point(1, 2, 3), lambda: p.z, lambda: Point.nothing, lambda: p.move(1)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
