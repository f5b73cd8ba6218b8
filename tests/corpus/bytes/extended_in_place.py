# A bytearray takes bytes, texts and whatever gives numbers, in place and by extend().
for more in (b"bc", "bc", [98, 99], (98,), range(98, 100), bytearray(b"b"), [300], 5, ["b"], None):
    for way in ("+=", "extend"):
        data = bytearray(b"a")
        try:
            if way == "+=":
                data += more
            else:
                data.extend(more)
            print(way, more, data)
        except Exception as e:
            print(way, more, type(e).__name__, e)
data = bytearray(b"abc")
data[0:2] += [120]
print(data)
print("{:5}|{:<8}|{:^9}|".format(b"b", b"123", b""))
