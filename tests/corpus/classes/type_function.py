A = type("A", (), {"x": 1, "f": lambda self: self.x + 1})
print(A.__name__, A().f(), A.x)
B = type("B", (A,), {"x": 10})
print(B().f(), issubclass(B, A), isinstance(B(), A), type(B()) is B, type(A) is type, type(5), type("").__name__)
for f in (lambda: type(), lambda: type("X"), lambda: type(1, 2), lambda: type("C", 5, {})):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
