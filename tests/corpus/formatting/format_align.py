for spec in ("<8", ">8", "^8", "*<8", "*>8", "*^8", "08", "8"):
    print(repr(("{:" + spec + "}").format("ab")), repr(("{:" + spec + "}").format(42)) if spec != "x" else "")
