log = []
class R:
    def __init__(self, n):
        self.n = n
    def __enter__(self):
        log.append("+" + self.n)
        return self
    def __exit__(self, t, v, tb):
        log.append("-" + self.n + (":" + t.__name__ if t else ""))
        return self.n == "b"
with R("a"), R("b") as b, R("c"):
    log.append(b.n)
    raise KeyError("x")
print(log)
log.clear()
def f():
    for i in range(3):
        with R(str(i)):
            if i == 1:
                break
    else:
        return "else"
    with R("x"):
        with R("y"):
            return "returned"
print(f(), log)
