n = 0xFEDCBA98765432100123456789ABCDEF
print(n, hex(n), oct(n), bin(n))
print("%d|%x|%X|%o" % (n, n, n, n))
print("{:d} {:x} {:,} {:>45} {:<45}|".format(n, n, n, n, n))
print(int("123456789" * 5), int("-" + "9" * 30), int("f" * 20, 16))
