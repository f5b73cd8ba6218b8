def test(body):
    try:
        exec("@micropython.viper\n" + body)
        print("ok", body.replace("\n", "|"))
    except (ViperTypeError, NotImplementedError, SyntaxError) as e:
        print(type(e).__name__, e)
for body in ("def f(a: str): pass", "def f(a: int): return a", "def f():\n x = 1\n x = 'a'", "def f(a):\n return a + 1", "def f():\n print(x)\n x = 2", "def f(a: ptr8):\n return a + 1", "def f(a: int):\n a[0] = 1", "def f(a: int, b: uint) -> bool:\n return a < b", "def f() -> int:\n return 'x'", "def f():\n raise 5", "def f(a: uint) -> uint:\n return a // a", "def f(a: int) -> int:\n return a ** 2", "def f(): yield 1", "def f(a: int):\n if not a:\n  pass", "def f(a: ptr8):\n if a:\n  pass"):
    test(body)
