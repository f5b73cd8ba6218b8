import re
m = re.match(r"(\w+)@(\w+)\.(com|org)", "user@example.org rest")
print(m.group(0), m.group(1), m.group(2), m.group(3))
try:
    m.group(9)
except IndexError as e:
    print("IndexError", e)
print(re.match("(a)|(b)", "b").group(2), re.match("(a)|(b)", "b").group(1))
r = re.compile("([a-z])([0-9])")
print([r.match(t) and r.match(t).group(1) for t in ("a1", "1a", "b2")], r.search("--c3--").group(0))
