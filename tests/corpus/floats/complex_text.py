for text in ("1 + 2j", "1+2j", " 1-2j ", "1j ", "1 j", "1e5+2e-3j", "1dj", "1f", "0x1p3", "+1", "-j", "inf+nanj", "1+-2j", "1__0j"):
    for make in (complex, float):
        try:
            print(text, make(text), end="; ")
        except ValueError as e:
            print(text, e, end="; ")
    print()
for text in ("e5", "1e", "1e+", "1e5_0", "_1", "1_", ".", "-.", ".e1", "1.5.2", "infinity", "INFINITY", "infinit", "nan", "-nan", "+inf", "", " ", "-", "1e999999999999", "1e-99999999999", "\t1.5\n", "1.5j", "j1", "1+1", "1+j ", "1 +j", "nanj", "1j+1"):
    for make in (complex, float):
        try:
            print(text, make(text), end="; ")
        except ValueError as e:
            print(text, e, end="; ")
    print()
