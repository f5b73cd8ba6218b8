from microbit import Image
for n in sorted(dir(Image)):
    if n.upper()==n and n>='L' and n[0]!='_':
        print(n, repr(getattr(Image,n)))
