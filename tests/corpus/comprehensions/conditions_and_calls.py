def log(x):
    print("log", x)
    return x
print([log(x) for x in range(3) if log(x * 10) > 5])
print(sorted({w.lower() for w in "The the THE cat".split()}), {len(w): w for w in ["a", "bb", "cc"]})
print([(i, j) for i in range(4) if i % 2 for j in "ab" if j == "a"], [int(d) for d in str(2 ** 20)], sum([[1], [2]], []))
