print((258).to_bytes(2, "big"), (258).to_bytes(4, "little"), (0).to_bytes(1, "big"))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"", "big"))
for n in (255, 65535, 16777215):
    b = n.to_bytes(4, "big")
    print(n, b, int.from_bytes(b, "big") == n)
