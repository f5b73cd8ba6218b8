def t(n, f):
    try: print(n, repr(f()))
    except Exception as e: print(n, repr(e))
t(1, lambda: str(object=1))
t(2, lambda: bytes(source=b"a"))
t(3, lambda: str(b'a', encoding='utf8'))
t(4, lambda: bytes('a', encoding='utf8'))
t(5, lambda: bytearray(source=b'a'))
t(6, lambda: str())
