import microbit,random,utime,machine,os
for n,m in (('random',random),('utime',utime),('machine',machine)):
    print(n, sorted(x for x in dir(m) if x[:2]!='__'))
print([(n, str(type(getattr(microbit,n)))) for n in sorted(dir(microbit)) if n[:2]!='__'])
