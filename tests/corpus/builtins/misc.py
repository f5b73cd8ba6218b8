print(abs(-5), abs(-2.5), abs(3 + 4j), all([1, 2]), any([0, ""]), bin(10), oct(64), hex(255), chr(97), ord("a"), callable(print), divmod(17, 5), pow(2, 8), len("abc"), id(1) == id(1), hash("a") == hash("a"))
print(isinstance(1, (str, int)), issubclass(ValueError, Exception), type(1.5).__name__, bool(""), repr("x"), round(2.567, 2), sum(range(10)), list(map(ord, "ab")), eval("1 + 2 * 3"), dir([])[:3] == sorted(dir([]))[:3] or True)
x = 5
exec("x = x + 10")
print(x, eval("x * 2"), eval("y + 1", {"y": 41}), globals()["x"], "x" in locals())
