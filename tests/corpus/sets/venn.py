a, b, c = set("abcde"), set("cdefg"), set("aeg")
print(sorted(a & b & c), sorted(a | b | c), sorted(a - b - c), sorted(a ^ b ^ c), sorted((a & b) | c), a & b <= a)
names = {"ann", "bob"}
names |= {"cy"}
print(sorted(names), names >= {"bob"}, names.isdisjoint({"zed"}), len(names ^ {"ann", "dan"}), sorted(n.upper() for n in names))
