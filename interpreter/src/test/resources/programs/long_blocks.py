# Blocks so long that a jump over them may not be possible, and modules of any length.
import sys

y = 1
x = 0


def attempt(name, source):
    try:
        exec(source, globals())
        print(name, "runs", x)
    except RuntimeError as e:
        print(name, repr(e))


for lines in (1500, 4000):
    body = " x = y + 1\n" * lines
    attempt("if", "if y:\n" + body + "else:\n pass\n")
    attempt("while", "y = 1\nwhile y < 3:\n" + body + " y = y + 1\n")
    attempt("for", "for z in (1, 2):\n" + body)
for lines in (3000, 8000):
    body = " x = y + 1\n" * lines
    attempt("try", "try:\n" + body + "finally:\n y = 5\n")
attempt("module", "x = y + 1\n" * 20000)
source = "try:\n" + " x = y + 1\n" * 1200 + " 1 / 0\nexcept ZeroDivisionError:\n" + " y = x\n" * 1000 + " raise\n"
try:
    exec(source, globals())
except ZeroDivisionError as e:
    print("raised again", x, y)
source = "for z in range(4):\n" + " x = y + 1\n" * 700 + " if z == 2:\n  break\n" + " y = x\n" * 700
exec(source, globals())
print(z, x, y)
