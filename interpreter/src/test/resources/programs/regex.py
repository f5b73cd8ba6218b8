# Regular expressions.
import re

for pattern, text in (
    ("a.c", "xxabc"), ("^b", "ab"), ("[a-c]+", "xxabcabcz"), ("[^a-c]+", "abcxyz"),
    ("(a|b)*c", "ababc"), ("(\\d+)-(\\w+)", "12-ab_9!"), ("a??b", "aab"), ("<.+?>", "<a><b>"),
    ("(?:ab)+(c)?", "ababd"), ("x*", "aaa"), ("\\.\\\\", "a.\\"), ("[\\w.]+@", "me.you@x"),
    ("(a)|(b)", "b"), ("a{2}", "a{2}"), ("\u20ac+", "x\u20ac"), ("[]]", "]"), ("a$", "ba"),
    ("\\S+\\s\\D", "ab 1 c"),
):
    for f in (re.match, re.search):
        try:
            m = f(pattern, text)
            print(pattern, text, m and m.group(0))
        except Exception as er:
            print(pattern, repr(er))
m = re.match("(\\w+) (\\w+)?(x)?", "hello world")
print(m, m.group(1), m.group(2), m.group(3))
for i in (4, -1):
    try:
        m.group(i)
    except IndexError as er:
        print(repr(er))
print(re.sub("(\\w)(\\w)", "\\2\\1", "abcdef"), re.sub("a", lambda m: m.group(0) * 2, "banana", 2))
print(re.sub("b+", b"-".decode(), "abbcb"), re.sub(b"\\d", b"#", b"a1b22"), re.sub("x", "y", "abc"))
print(re.sub("(a)", "\\g<1>\\g<0>", "ba"))
try:
    re.sub("(a)", "\\2", "a")
except IndexError as er:
    print(repr(er))
print(re.compile("[ ,]+").split("a, b,c d"), re.compile("x").split("axbxc", 1), re.compile("b*").split("abc"))
r = re.compile("o")
print(r.search("foo", 2).group(0), r.match("foo", 1).group(0), r.search("foo", 0, 1), r.match("foo", 9))
print(r.sub("0", "foo boo"), type(r))
for bad in ("(", ")", "*a", "[a", "a\\", "(a", "+", "a|*", "(a*)*" * 40):
    try:
        re.compile(bad)
        print("good")
    except ValueError as er:
        print(repr(er))
try:
    re.match("(a*)*", "aaa")
except RuntimeError as er:
    print(repr(er))
try:
    re.match(5, "a")
except TypeError as er:
    print("TypeError")
