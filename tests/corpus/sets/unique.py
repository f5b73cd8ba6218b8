def unique(items):
    seen = set()
    return [x for x in items if not (x in seen or seen.add(x))]
print(unique([3, 1, 3, 2, 1]), unique("mississippi"))
print(len({1, 1.0, True}), sorted({x % 3 for x in range(10)}), {1, 2} == {2, 1})
words = ["eat", "tea", "tan", "ate", "nat", "bat"]
groups = {}
for w in words:
    groups.setdefault("".join(sorted(w)), []).append(w)
print(sorted(groups.values()))
