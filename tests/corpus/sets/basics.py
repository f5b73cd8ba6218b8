s = {1, 2, 3}
s.add(2)
s.add(4)
print(sorted(s), len(s), 2 in s, 9 in s, set() == set([]), sorted(set("hello")), bool(set()))
s.discard(9)
s.discard(1)
s.remove(2)
print(sorted(s))
for f in (lambda: s.remove(99), lambda: set().pop(), lambda: {[]}, lambda: s.add({})):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
