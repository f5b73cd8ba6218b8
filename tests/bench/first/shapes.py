# Classes, exceptions and formatted text, as a course has them.
import math


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError(self.name)

    def __lt__(self, other):
        return self.area() < other.area()


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r**2


class Box(Shape):
    def __init__(self, w, h):
        super().__init__("box")
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Blob(Shape):
    pass


def total(shapes):
    s = 0
    bad = 0
    for shape in shapes:
        try:
            s += shape.area()
        except NotImplementedError:
            bad += 1
    return s, bad


shapes = []
for i in range(1, 1000):
    shapes.append(Circle(i / 10))
    shapes.append(Box(i, i * 0.5))
shapes.sort()
s, bad = total(shapes + [Blob("blob")] * 100)
print("%.3f %d" % (s, bad))
for shape in shapes[:3]:
    print(f"{shape.name:>8} {shape.area():8.3f}")
lines = [f"{shape.name}:{shape.area():.1f}" for shape in shapes]
print(len(",".join(lines)))
