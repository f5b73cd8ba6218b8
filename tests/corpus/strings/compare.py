words = ["pear", "Apple", "fig", "apple", "", "figs", "ápple"]
print(sorted(words), sorted(words, reverse=True), sorted(words, key=len), min(words), max(words))
print("a" < "b", "a" < "A", "abc" < "abd", "ab" < "abc", "" < "a", "a" == "a", "a" != "b", "Z" < "a")
try:
    "a" < 1
except TypeError as e:
    print(e)
print("1" == 1, "a" == b"a")
