print("%6s %8s" % ("C", "F"))
for c in range(-20, 41, 15):
    f = c * 9 / 5 + 32
    print("%6.1f %8.2f" % (c, f), "{:>7.1f}".format((f - 32) / 1.8), f"{f:+.0f}")
