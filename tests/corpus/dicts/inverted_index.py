docs = {1: "the cat sat", 2: "the dog", 3: "a cat and a dog"}
index = {}
for n in sorted(docs):
    for w in docs[n].split():
        index.setdefault(w, set()).add(n)
for w in sorted(index):
    print(w, sorted(index[w]))
print(sorted(index["cat"] & index["dog"]), sorted(index["the"] | index["a"]))
