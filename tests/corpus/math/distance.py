import math
points = [(0, 0), (3, 4), (6, 8), (-1, 1)]
for a in points:
    print([round(math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2), 3) for b in points])
def polar(x, y):
    return round(math.sqrt(x * x + y * y), 4), round(math.degrees(math.atan2(y, x)), 3)
print([polar(x, y) for x, y in points])
