def risky():
    raise OSError(5)

try:
    risky()
except OSError as e:
    print("handling", e.errno)
    raise
