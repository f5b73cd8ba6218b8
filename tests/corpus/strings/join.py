print(",".join(["a", "b"]), "".join(("x", "y", "z")), "-".join("abc"), "+".join([]), "; ".join(str(i) for i in range(4)))
print(", ".join({"k": 1}), "ab".join(["1"]))
for bad in (["a", 1], [b"x"], 5):
    try:
        print(",".join(bad))
    except TypeError as e:
        print(e)
