b = b"The cat, the hat"
print(b.find(b"cat"), b.rfind(b"the"), b.count(b"t"), b.replace(b"at", b"og"), b.split(), b.split(b", "), b.upper(), b.lower(), b.startswith(b"The"), b.endswith(b"hat"), b.strip(b"Tt"))
print(b"-".join([b"a", b"b"]), b" x ".strip(), b"a,b".partition(b","), b"abc".isalpha(), b"12".isdigit(), b"%d-%s" % (5, b"x"), b.decode(), str(b, "utf-8"), b.index(b"hat"))
print(b"\xe9".decode("latin-1") if False else "", b"abc".hex() if hasattr(b"", "hex") else "no hex", bytes.fromhex("0a ff") if hasattr(bytes, "fromhex") else "no fromhex")
