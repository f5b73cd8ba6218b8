rows = [("apple", 3, 0.5), ("watermelon", 12, 3.25), ("fig", 100, 0.125)]
print("{:<12}|{:>6}|{:>8}".format("name", "count", "price"))
print("-" * 12 + "+" + "-" * 6 + "+" + "-" * 8)
for name, count, price in rows:
    print("{:<12}|{:>6d}|{:>8.2f}".format(name, count, price))
print("%-12s|%6d|%8.2f" % ("total", sum(r[1] for r in rows), sum(r[1] * r[2] for r in rows)))
