# board: pico, until: 1s
vals=[0,1,-1,255,2**29,2**30-1,2**30,-2**30,-2**30-1,2**31-1,2**31,-2**31,2**32,2**33+5,-2**40,2**64-1,10**20,1.5,-2.7,1e10,3e9,True,b'ab','ab','',b'']
for v in vals:
    try: print(v, hash(v), end='; ')
    except Exception as e: print(v, e)
print()
print({i*1000003 for i in range(2000,2020)})
print({2**i for i in range(28,36)}, {str(i) for i in range(10)}, {i/3 for i in range(9)}, {-i for i in range(9)})
