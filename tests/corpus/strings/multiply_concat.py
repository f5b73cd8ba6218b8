print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "a" + "b" + "c", "x" "y" 'z')
for f in (lambda: "a" + 1, lambda: "a" * "b", lambda: 1 + "a", lambda: "a" - "b", lambda: -"a"):
    try:
        f()
    except TypeError as e:
        print(e)
