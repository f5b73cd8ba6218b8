s = "banana"
print(s.replace("a", "o"), s.replace("an", "AN", 1), s.replace("x", "y"), s.replace("", "-"), s.replace("na", ""))
print(s.replace("a", "aa", 2), "".replace("", "x"), s.replace("banana", ""))
