import shapes
from shapes import square
from shapes.circle import area as circle_area
print(shapes.NAME, square.area(3), circle_area(2))
print(sorted(n for n in dir(shapes) if not n.startswith("_")))
