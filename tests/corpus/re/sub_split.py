import re
print(re.sub("[aeiou]", "*", "education"), re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.sub("a", "b", "aaa", 2), re.sub(r"\d+", lambda m: str(int(m.group(0)) * 2), "1 and 22"), re.sub("x", "y", "none"))
print(re.compile("[,;] *").split("a, b;c,  d"), re.compile(" ").split("a b c", 1), re.compile(r"\s+").split("x  y\tz"))
for bad in ("(", "[a", "*a", "a**", ")"):
    try:
        re.compile(bad)
        print(bad, "ok")
    except ValueError as e:
        print(bad, "ValueError", e)
