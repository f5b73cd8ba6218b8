from . import square
def area(r):
    return 3 * square.area(r)
