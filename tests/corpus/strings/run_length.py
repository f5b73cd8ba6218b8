def encode(s):
    out = ""
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += str(j - i) + s[i]
        i = j
    return out
def decode(s):
    out, n = "", ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out += c * int(n)
            n = ""
    return out
for s in ("aaabbc", "", "abc", "zzzzzzzzzzzz"):
    e = encode(s)
    print(repr(s), repr(e), decode(e) == s)
