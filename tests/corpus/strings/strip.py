for s in ("  hi  ", "\t\nhi\r ", "xxhixx", "hi", "   ", ""):
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip("x")), repr(s.strip("hi ")))
