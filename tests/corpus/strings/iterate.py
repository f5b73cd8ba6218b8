for i, c in enumerate("héy"):
    print(i, c, ord(c))
print(list("abc"), tuple("abc"), set("aaa"), sorted("banana"), list(reversed("abc")), list(zip("ab", "cd")), "".join(reversed("stressed")))
print([c for c in "hello" if c in "aeiou"], any(c.isdigit() for c in "ab1"), all(c.isalpha() for c in "ab1"))
