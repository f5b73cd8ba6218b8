print("%s|%10s|%-10s|%.2s|%5.1s|" % ("abc", "abc", "abc", "abc", "abc"))
print("%r %s %c %c %%" % ("a'b", [1], "x", 65))
print("%(a)s-%(b)05d" % {"a": "x", "b": 42})
print("%s" % (1,), "%s %s" % (1, 2), "%*d|%-*d|" % (5, 42, 5, 42))
for f in (lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%c" % "ab", lambda: "%(x)s" % {}):
    try:
        print(f())
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
