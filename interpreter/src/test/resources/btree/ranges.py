# What the real btree (unix port) prints for this is in ranges.out.
import btree, io

f = io.BytesIO()
db = btree.open(f, pagesize=512)
for i in range(0, 60, 2):
    db[b"%02d" % i] = b"value %d" % i
db["big"] = b"x" * 3000
print(list(db)[:5], len(list(db.items())))
print(list(db.keys(b"10", b"16")), list(db.keys(b"10", b"16", btree.INCL)))
print(list(db.keys(b"16", b"10", btree.DESC)), list(db.keys(b"16", b"10", btree.DESC | btree.INCL)))
print([len(v) for v in db.values(b"55")], list(db.keys(None, b"04")), list(db.items(b"x")))
print(db.seq(3), db.seq(7), db.seq(9), db.seq(6)[0][:3], db.seq(1, b"11"), db.seq(7))
del db[b"14"]
print(db.seq(7), db.seq(9))
print(db.seq(1, b"20"))
del db[b"20"]
print(db.seq(9), db.seq(9), b"20" in db, "22" in db, db.get(b"20", 5), db.put(b"21", b""))
for how in (2, 99, "x"):
    try:
        print(db.seq(how))
    except OSError as e:
        print(e.errno)
for bad in (lambda: db[1], lambda: db.put("a", 1), lambda: len(db), lambda: db + db):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError")
for key in db.keys(b"04", b"30"):
    if key[1:] == b"6":
        del db[key]
print(list(db.keys(None, b"32")))
print(db.flush(), db.close(), db.close())
f.seek(0)
db = btree.open(f)
print(len(list(db)), db["big"] == b"x" * 3000, db[b"21"], db.get("22"))
db.close()
for page, keys, flags in ((511, 0, 0), (256, 0, 0), (0, 1, 0), (0, 0, 6), (65538, 0, 0)):
    try:
        btree.open(io.BytesIO(), pagesize=page, minkeypage=keys, flags=flags)
    except OSError as e:
        print(e.errno)
for content in (b"M", b"no database" * 50):
    try:
        btree.open(io.BytesIO(content))
    except OSError as e:
        print(e.errno)
