import binascii
for b in (b"", b"a", b"hello", bytes(range(0, 256, 51))):
    h = binascii.hexlify(b)
    e = binascii.b2a_base64(b)
    print(b, h, binascii.unhexlify(h) == b, e, binascii.a2b_base64(e) == b)
print(binascii.hexlify(b"abc", ":"), binascii.unhexlify("0aFF"))
for f in (lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz")):
    try:
        print(f())
    except ValueError as e:
        print("ValueError", e)
