# Operators that viper's machine code has not, and how it says so.
for body in ("not a", "a / b", "a ** b", "a in b"):
    try:
        exec("@micropython.viper\ndef f(a: int, b: int):\n    x = " + body)
    except Exception as e:
        print(body, repr(e))
try:
    exec("@micropython.viper\ndef f(a: uint, b: uint):\n    x = a // b")
except Exception as e:
    print(repr(e))
