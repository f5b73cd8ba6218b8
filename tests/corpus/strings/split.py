print("a b  c".split(), "a b  c".split(" "), " x ".split(), "".split(), "".split(","), "a,b,,c".split(","))
print("a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), "a b c d".split(None, 1), "a--b--c".split("--"))
print("one\ntwo\r\nthree\n".splitlines(), "one\ntwo".splitlines(True), "".splitlines())
try:
    "abc".split("")
except ValueError as e:
    print(e)
