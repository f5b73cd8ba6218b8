words = "apple avocado banana blueberry cherry cranberry".split()
groups = {}
for w in words:
    groups.setdefault(w[0], []).append(w)
for k in sorted(groups):
    print(k, groups[k])
lengths = {}
for w in words:
    lengths[len(w)] = lengths.get(len(w), 0) + 1
print(sorted(lengths.items(), reverse=True))
