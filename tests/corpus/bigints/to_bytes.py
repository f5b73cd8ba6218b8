n = 0x0102030405060708090A0B0C
print(n.to_bytes(12, "big"), n.to_bytes(16, "little"))
print(int.from_bytes(bytes(range(1, 21)), "big"))
try:
    (2 ** 70).to_bytes(4, "big")
except OverflowError as e:
    print("OverflowError", e)
