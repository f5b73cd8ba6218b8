print([x * 2 for x in range(4)], {x % 3 for x in range(7)} == {0, 1, 2}, {x: x * x for x in range(3)}, [x for x in range(20) if x % 2 if x % 3 == 0], [(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(3)])
print([x if x % 2 else -x for x in range(5)], [c for w in ("ab", "cd") for c in w], {k: [v] for k, v in (("a", 1),)}, [a for a, *b in [(1, 2, 3), (4,)]])
x = "outer"
print([x for x in range(3)], x)
print([y := 5, y * 2], [z for i in range(5) if (z := i * i) > 5], z)
