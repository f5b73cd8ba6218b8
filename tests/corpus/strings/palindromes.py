def clean(s):
    return "".join(c for c in s.lower() if c.isalpha())
for s in ("A man, a plan, a canal: Panama", "No lemon, no melon", "Hello", ""):
    c = clean(s)
    print(repr(s), c == c[::-1], c)
