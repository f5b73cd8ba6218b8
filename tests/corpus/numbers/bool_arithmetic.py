print(True + True, True * 5, -True, ~False, True / 2, sum([True, False, True]))
print(True & 1, True | False, True ^ True, isinstance(True, int), int(True), str(True), repr(False))
print([10, 20][True], "ab"[False], bool([]), bool({}), bool(0.0), bool("0"), bool(None))
