for e in (Exception(), Exception("a"), Exception("a", 1), ValueError(5), KeyError("k"), OSError(2), OSError(2, "text"), StopIteration(3), SystemExit(1), IndexError("x" * 5), AssertionError(), TypeError(None), Exception([1])):
    print(repr(e), str(e), e.args, type(e).__name__)
print(OSError(5).errno, StopIteration(7).value, isinstance(KeyError(), LookupError), issubclass(ZeroDivisionError, ArithmeticError))
