words = ["a", "bbb", "cc"]
for w in words:
    print("[" + w.center(6) + "]", "[%6s]" % w, "[%-6s]" % w, "[{:^6}]".format(w), f"[{w:*>6}]")
print("=".join(w * 2 for w in words), "-" * 20, ("ab" * 3)[1:4])
