for spec in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%o", "%#x", "%#o", "%08x", "%i", "%u", "%3d"):
    print(spec, spec % 42, spec % -42, spec % 123456)
