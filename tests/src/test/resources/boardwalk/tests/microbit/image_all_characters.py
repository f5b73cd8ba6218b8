from microbit import Image
for c in range(32,127):
    print(repr(Image(chr(c)))[7:-2])
