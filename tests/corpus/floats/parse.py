for text in ("1.5", " 2.5 ", "-1e3", "1e", ".", "inf", "-Infinity", "nan", "1_0.5", "0x10", "1.5.2", "+.5", "5.", ""):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(repr(text), "ValueError", e)
