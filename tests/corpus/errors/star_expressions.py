for text in ("[*a, 1]", "(*a, 1)", "x = *a, 1", "print(*[1], 2)", "{*a}", "*x, *y = 1, 2", "*x = 5", "*x, = 5,", "f(**{}, *[])"):
    try:
        exec(text, {"a": [1], "f": print, "print": print})
        print(text, "ok")
    except Exception as e:
        print(text, type(e).__name__, e)
