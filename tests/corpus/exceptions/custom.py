class Bad(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b
    def __str__(self):
        return "Bad(%s/%s)" % (self.a, self.b)
class Worse(Bad):
    pass
try:
    raise Worse(1, 2)
except Bad as e:
    print(e, e.a, isinstance(e, Worse), type(e).__name__)
class NotException:
    pass
try:
    raise NotException()
except TypeError as e:
    print(e)
try:
    try:
        raise Bad(1, 2)
    except "nonsense":
        pass
except (TypeError, Bad) as e:
    print(type(e).__name__)
