print(int(3.99), int(-3.99), int(True), int("42"), int(b"17"), int())
class Meter:
    def __int__(self):
        return 77
print(int(Meter()))
for bad in ([], None, "x", 1j):
    try:
        print(int(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
