import re
for pattern, text in (("a+b", "aaab"), ("^h.l+o$", "hello"), ("[0-9]+", "abc123"), (r"\d+", "x42"), (r"\w+\s\w+", "two words"), ("(a)(b)?", "ac"), ("a|b", "b"), ("x*", ""), ("[^a-c]+", "xyzabc"), ("colou?r", "color"), ("(ab)+", "ababx"), ("a{2}", "aa")):
    m = re.match(pattern, text)
    s = re.search(pattern, text)
    print(pattern, m and m.group(0), s and s.group(0))
