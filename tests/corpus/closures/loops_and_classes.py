def make_class(base):
    class Inner:
        def __init__(self, x):
            self.x = x + base
        def get(self):
            return self.x, base
    return Inner
A, B = make_class(10), make_class(100)
print(A(1).get(), B(1).get(), A is B, A.__name__)
def accumulator():
    totals = {}
    def add(name, n):
        totals[name] = totals.get(name, 0) + n
        return totals[name]
    def report():
        return sorted(totals.items())
    return add, report
add, report = accumulator()
add("a", 1), add("b", 5), add("a", 2)
print(report())
