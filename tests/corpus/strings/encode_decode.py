s = "Grüße €"
b = s.encode("utf-8")
print(b, len(s), len(b), b.decode("utf-8") == s, b.decode() == s, list(b[:5]))
for bad in (b"\xff", b"\xc3", b"abc\xe2\x82"):
    try:
        print(bad.decode())
    except UnicodeError as e:
        print("UnicodeError", e.args)
print(bytes("abc", "utf-8"), bytearray("é", "utf-8"), str(b"abc", "utf-8"), "é" < "z", "\u00e9" == "é")
