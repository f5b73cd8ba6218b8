import hashlib, binascii
for data in (b"", b"abc", b"a" * 100):
    print(binascii.hexlify(hashlib.sha256(data).digest()))
h = hashlib.sha256()
h.update(b"ab")
h.update(b"c")
print(binascii.hexlify(h.digest()))
