for what in ("ValueError", "ValueError('x')", "5", "'text'", "None", "int", "Exception, 'x'", "KeyError() if True else None"):
    try:
        exec("raise " + what)
    except BaseException as e:
        print(what, "->", type(e).__name__, e)
