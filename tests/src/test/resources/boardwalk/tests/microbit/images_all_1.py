from microbit import Image
for n in sorted(dir(Image)):
    if n.upper()==n and n<'L' and not n.startswith('ALL'):
        print(n, repr(getattr(Image,n)))
