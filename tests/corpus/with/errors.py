class NoExit:
    def __enter__(self):
        return 1
class NoEnter:
    def __exit__(self, *a):
        pass
class BadExit:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        raise TypeError("from exit")
for cls in (NoExit, NoEnter, BadExit, int):
    try:
        with cls() as x:
            print("body")
    except (AttributeError, TypeError) as e:
        print(cls.__name__, type(e).__name__, e)
try:
    with BadExit():
        raise ValueError("from body")
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
