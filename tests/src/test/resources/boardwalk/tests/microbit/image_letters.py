from microbit import Image
for c in 'ABCXYZabcxyz0189!?#@ ~':
    print(c, repr(Image(c)))
