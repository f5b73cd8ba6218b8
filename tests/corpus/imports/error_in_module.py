try:
    import broken
except ValueError as e:
    print("caught", e)
import sys
print("broken" in sys.modules)
try:
    import syntaxerr
except SyntaxError as e:
    print("SyntaxError", e)
import broken
