# A decorator is a dotted name, called or not; nothing else.
TRIED = (
    "@a if 0 else b\ndef f(): pass",
    "@(lambda f: f)\ndef f(): pass",
    "@a[0]\ndef f(): pass",
    "@a.b(1).c\ndef f(): pass",
    "@a.b.c(1)\ndef f(): pass",
    "@(a)(1)\ndef f(): pass",
    "@a()()\ndef f(): pass",
    "@a or b\ndef f(): pass",
    "@x := 1\ndef f(): pass",
    "@a(1)\nclass C: pass",
)

for text in TRIED:
    try:
        compile(text, "tried", "exec")
        print("ok", repr(text))
    except SyntaxError as e:
        print("no", repr(text), e)
