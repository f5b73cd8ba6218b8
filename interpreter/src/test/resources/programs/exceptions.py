def f(n):
    try:
        if n == 0: return "return"
        if n == 1: raise ValueError("one")
        if n == 2: raise KeyError("two")
        return 1 // (n - 3)
    except ValueError as e:
        return "caught " + str(e)
    except (KeyError, ZeroDivisionError) as e:
        return "also " + repr(e)
    else:
        return "else"
    finally:
        print("finally", n)
for i in range(5):
    print(f(i))
def loops():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
        finally:
            print("end", i)
    else:
        print("never")
loops()
class Custom(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code
try:
    try:
        raise Custom(7)
    except Custom as e:
        print(e.code, e)
        raise
except Exception as e:
    print(type(e).__name__, e.args)
def deep(n): return deep(n + 1)
try:
    deep(0)
except RuntimeError as e:
    print(e)
print([1, 2, 3][10])
