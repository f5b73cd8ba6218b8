s = "naïve café €5 😀"
print(s, len(s), s[2], s[-1], s.upper(), s[::-1], s.find("€"), s.encode())
print([ord(c) for c in s], [chr(n) for n in (65, 233, 8364)])
for n in (-1, 0x110000):
    try:
        chr(n)
    except ValueError as e:
        print(e)
try:
    ord("ab")
except TypeError as e:
    print(e)
print(b"\xc3\xa9".decode(), str(b"\xe2\x82\xac", "utf-8"))
try:
    b"\xff\xfe".decode()
except UnicodeError as e:
    print("UnicodeError")
