print(sum(x * x for x in range(5)), list(x for x in "abc"), max((len(w), w) for w in ["a", "bbb", "cc"]), any(x > 3 for x in range(5)), all(x for x in []))
g = (x for x in [1, 2, 3] if x != 2)
print(next(g), list(g), list(g))
n = 3
h = (n * i for i in range(3))
n = 10
print(list(h), list((a, b) for a in range(2) for b in "xy"), dict((c, ord(c)) for c in "ab") == {"a": 97, "b": 98})
