def tokenize(s):
    out, n = [], ""
    for c in s + " ":
        if c.isdigit() or c == ".":
            n += c
        else:
            if n:
                out.append(float(n) if "." in n else int(n))
                n = ""
            if c != " ":
                out.append(c)
    return out
class Parser:
    def __init__(self, tokens):
        self.t, self.i = tokens, 0
    def peek(self):
        return self.t[self.i] if self.i < len(self.t) else None
    def take(self):
        self.i += 1
        return self.t[self.i - 1]
    def expr(self):
        v = self.term()
        while self.peek() in ("+", "-"):
            v = v + self.term() if self.take() == "+" else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek() in ("*", "/"):
            v = v * self.factor() if self.take() == "*" else v / self.factor()
        return v
    def factor(self):
        t = self.take()
        if t == "(":
            v = self.expr()
            self.take()
            return v
        if t == "-":
            return -self.factor()
        if not isinstance(t, (int, float)):
            raise ValueError("unexpected %r" % t)
        return t
for s in ("1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-(2 + 3) * 2.5", "2 * (3 + (4 - 1))", "1 / 0", "2 * * 3"):
    try:
        print(s, "=", Parser(tokenize(s)).expr())
    except (ValueError, ZeroDivisionError) as e:
        print(s, type(e).__name__, e)
