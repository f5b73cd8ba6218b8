print("{} {}".format(1, 2), "{1} {0}".format(1, 2), "{0} {0}".format("x"), "{a} {b}".format(a=1, b=2), "{{}} {}".format(3))
print("{0[1]} {1.real}".format([1, 2], 5) if False else "skip", "{!r} {!s}".format("a", "b"))
print("{:{}}|{:>{w}}|{:.{p}f}".format("a", 5, "b", 3.14159, w=4, p=2))
for f in (lambda: "{}".format(), lambda: "{2}".format(1), lambda: "{a}".format(), lambda: "{} {1}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: "{:d}".format("x"), lambda: "{:q}".format(1), lambda: "{!x}".format(1)):
    try:
        print(f())
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
