print(min(3, 1, 2), max(3, 1, 2), min([4, 2]), max("hello"), sum([1, 2, 3]), sum([1, 2], 10))
print(min([], default="none"), max([-3, 2, 1], key=abs), min(["bb", "a", "ccc"], key=len))
for call in (lambda: min([]), lambda: max(()), lambda: sum(["a"]), lambda: min(1)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
