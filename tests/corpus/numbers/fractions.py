class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("fraction with denominator 0")
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        sign = -1 if d < 0 else 1
        self.n, self.d = sign * n // a, sign * d // a
    def __add__(self, o):
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)
    def __mul__(self, o):
        return Fraction(self.n * o.n, self.d * o.d)
    def __truediv__(self, o):
        return Fraction(self.n * o.d, self.d * o.n)
    def __eq__(self, o):
        return self.n == o.n and self.d == o.d
    def __lt__(self, o):
        return self.n * o.d < o.n * self.d
    def __repr__(self):
        return "%d/%d" % (self.n, self.d)
h, t = Fraction(1, 2), Fraction(2, -6)
print(h + t, h * t, h / t, h == Fraction(2, 4), t < h, sorted([h, t, Fraction(3, 8)]), Fraction(0, 5))
for f in (lambda: Fraction(1, 0), lambda: h / Fraction(0)):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
