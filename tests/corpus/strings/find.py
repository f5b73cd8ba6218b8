s = "the cat sat on the mat"
for sub in ("the", "at", "dog", "", "t"):
    print(repr(sub), s.find(sub), s.rfind(sub), s.find(sub, 5), s.find(sub, 5, 10), s.rfind(sub, 0, 10), s.count(sub))
print(s.index("cat"), s.rindex("at"))
for f in (s.index, s.rindex):
    try:
        f("dog")
    except ValueError as e:
        print(e)
print("cat" in s, "dog" not in s, "" in s)
