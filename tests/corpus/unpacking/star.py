a, *b = [1, 2, 3]
*c, d = "xyz"
e, *f, g = range(6)
h, *i, j = (1, 2)
print(a, b, c, d, e, f, g, h, i, j)
for text in ("a, b = 1, 2, 3", "a, b = 1,", "a, *b, c = 1,", "a, b = 5", "[a, b] = ()"):
    try:
        exec(text)
    except (ValueError, TypeError) as e:
        print(text, "->", type(e).__name__, e)
