import sys
print(sys.implementation.name, sys.version_info[:2], sys.byteorder, sys.argv, type(sys.path).__name__, type(sys.modules).__name__, sys.maxsize > 0)
print(hasattr(sys, "stdout"), sys.stdout.write("text\n"))
