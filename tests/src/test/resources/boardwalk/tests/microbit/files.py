import os
f=open('a.txt','w')
print(f.write('hello'))
f.close()
print(os.listdir(), os.size('a.txt'))
with open('a.txt') as f: print(f.read(2), f.read())
os.remove('a.txt')
print(os.listdir())
