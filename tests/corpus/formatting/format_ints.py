for spec in ("d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "+d", " d", "-d", "08d", "+08d", ",", "10,", "<6d", ">6d", "^6d", "=+6d", "n"):
    print(spec, repr(("{:" + spec + "}").format(65)), end=" ")
    try:
        print(repr(("{:" + spec + "}").format(-1234567)))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__)
