for text in ("from micropython import const\nx = const(y)", "from micropython import const\nx = const(1)\nx = const(2)", "from micropython import const\nx = const([1])", "from micropython import const\nx = const(1 + 2 * 3)\nprint(x)", "from micropython import const\nprint(const(5))", "from micropython import const\nx = const((1, 'a'))\nprint(x)"):
    try:
        exec(text)
    except SyntaxError as e:
        print("SyntaxError", e)
