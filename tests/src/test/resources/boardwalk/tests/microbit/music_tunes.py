import music
for n in sorted(dir(music)):
    if n.upper()==n and n[0]!='_':
        print(n, getattr(music,n))
