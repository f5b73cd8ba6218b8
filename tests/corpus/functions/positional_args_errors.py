def none(): pass
def two(a, b): pass
for call in (lambda: none(1), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, b=2, c=3), lambda: two(b=1), lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: 5(), lambda: None(), lambda: "a"()):
    try:
        call()
    except TypeError as e:
        print(e)
