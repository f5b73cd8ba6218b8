tests = ["x = ", "if True", "for in x:", "def f(:", "1 +", "(1, 2", "print('a'", "x == = 1", "return 5", "break", "continue", "yield 1", "def f():\nreturn 1", "if 1:\n  a\n b", "a b", "5 = x", "f() = 1", "x + 1 = 2", "def f(a, a): pass", "def f(a=1, b): pass", "global x\nx = 1", "nonlocal y", "class A:\npass", "import", "from x import", "lambda: (yield)", "a = 'unterminated", "try:\n  pass", "x = [1, 2", "del 5", "f(a=1, 2)", "f(**a, *b)", "async def f(): await", "await x", "for x in y: pass else", "with x", "raise from x", "@\ndef f(): pass", "1 = 2", "None = 1", "True = 1", "a := 5", "x = {1: 2, 3}", "0777", "1abc", "'a' 'b' = 3", "\tx = 1", "x = 1\n  y = 2", "def f():\n  nonlocal z", "print 5", "a = $", "a?b", "while:", "elif x:", "else:", "except:", "finally:", "pass pass"]
for t in tests:
    try:
        exec(t)
        print(repr(t), "ok")
    except Exception as e:
        print(repr(t), "->", type(e).__name__, e)
