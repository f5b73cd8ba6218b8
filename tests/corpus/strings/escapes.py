print("tab\there", "nl\\n", 'q"q', "q'q", "\x41\u00e9\101", r"raw\n", "a\
b", """multi
line""")
for s in ("\t", "\n", "\r", "\\", "'", '"', "'\"", "\0", "\x1b", "\x7f", "é", "\u20ac", "\U0001f600"):
    print(repr(s), len(s), ascii(s) if hasattr(__builtins__, "ascii") else "")
