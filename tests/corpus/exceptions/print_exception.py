import sys
def f(n):
    if n == 0:
        raise ValueError("deep")
    f(n - 1)
try:
    f(2)
except ValueError as e:
    sys.print_exception(e)
try:
    {}["missing"]
except KeyError as e:
    sys.print_exception(e)
class My(Exception):
    pass
try:
    raise My("a", 2)
except My as e:
    sys.print_exception(e)
sys.print_exception(TypeError("never raised"))
