print(0xFF, 0o777, 0b1010, 1_000_000, 0xDEAD_BEEF, 1e3, 1.5e-3, .5, 5., 1E+2)
print(-0, +5, --5, -+-5, ~~5, not 0, not not 3)
for text in ("0x", "1__2", "0b2", "08", "1_"):
    try:
        print(text, eval(text))
    except SyntaxError as e:
        print(text, "SyntaxError")
    except ValueError as e:
        print(text, "ValueError")
