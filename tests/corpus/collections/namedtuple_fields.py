# Names of fields in every form they can be given.
from collections import namedtuple
for f in ('x y','x,y',' x  y ','',['a','b'],('a',),[],5,{'a':1},'a a',[1],b'a b'):
    try:
        P=namedtuple('P',f); print(repr(f),P)
        try: print(P(1,2))
        except Exception as e: print(type(e),e)
        try: print(P(1))
        except Exception as e: print(type(e),e)
    except Exception as e: print(repr(f),type(e),e)
