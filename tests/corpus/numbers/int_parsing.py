for text in ("12", " -7 ", "+3", "0x1f", "0b101", "0o17", "1_000", "ff", "", "1.5", "z", "--1"):
    for base in (10, 0, 16, 2, 36):
        try:
            print(repr(text), base, int(text, base))
        except ValueError as e:
            print(repr(text), base, "ValueError", e)
