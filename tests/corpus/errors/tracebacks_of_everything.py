# How each of many programs ends, with its traceback.
import sys
def tb(f,*a):
    try: print('ret',f(*a))
    except BaseException as e: sys.print_exception(e)
def a(x): return 1/x
def b(x): return a(x)
def c():
    try: b(0)
    finally: print('fin')
def d():
    try: b(0)
    except ZeroDivisionError as e: raise ValueError('v')
def e():
    try: b(0)
    except ZeroDivisionError: raise
def f():
    try: b(0)
    except ZeroDivisionError as e: raise e
def g():
    for i in range(3):
        try:
            if i==1: continue
            if i==2: break
        finally: print('f',i)
    else: print('else')
def h():
    while True:
        try: return 1
        finally: print('hf')
def i():
    try: return 1
    finally: return 2
def j():
    with X() as x: raise KeyError(x)
class X:
    def __enter__(s): return 5
    def __exit__(s,*a): print(a[0],a[1]); return False
def k(): assert 0,'msg'
def l(): assert 0
def m(): raise ValueError
def n(): raise 5
def o(): [][1]
def p(): undefined
def q(): None.x
def r(): x; x=1
def s():
    def inner(): return y
    inner(); y=1
def t(): a(1,2,3)
def u(): a(b=1)
def v(): a(x=1,y=2)
def w(): a(*[1,2])
def x(): a(1,x=2)
def y(*,k): pass
def z(): y()
def aa(): y(1)
def ab(): y(j=1)
def ac(p,q=1,*r,s,t=2,**u): return p,q,r,s,t,sorted(u.items())
def ad(): return ac(1,s=3)
def ae(): return ac(1,2,3,4,s=5,z=6)
def af(): ac()
def ag(): ac(1)
def gen():
    try:
        x=yield 1
        print('got',x)
        yield 2
    except GeneratorExit: print('exit'); raise
    finally: print('gf')
def ah():
    it=gen(); print(next(it)); print(it.send('s')); it.close()
def ai():
    it=gen(); next(it); it.throw(ValueError('t'))
def aj():
    it=gen(); it.send(1)
def ak():
    it=gen(); list(it); next(it)
def al(): return [1,2,3][1:2:0]
def am(): return {}['k']
def an(): return 'a'+1
def ao(): return 1+'a'
def ap(): return [1]+(1,)
def aq(): return len(5)
def ar(): return iter(5)
def as_(): return 5()
def at(): return 5[0]
def au(): 5[0]=1
def av(): del [1][5]
def aw(): a,b=1,2,3
def ax(): a,b=[1]
def ay(): a,*b=[]
def az(): a,b=5
def ba(): import nosuch
def bb(): from sys import nosuch
def bc(): int('x')
def bd(): float('x')
def be(): return chr(-1)
def bf(): raise OSError(2)
def bg(): raise OSError(2,'file')
def bi(): return max()
def bj(): return {[]:1}
def bk(): return {{}}
def bl(): return hash([])
def bm(): return sorted([1,'a'])
def bn(): return (lambda: undefinedlam)()
def bo(): return [undefinedcomp for _ in [1]]
def bp(): return sum(undefinedgen for _ in [1])
class P:
    @property
    def p(s): raise AttributeError('in p')
    def __getattr__(s,n): raise AttributeError('ga '+n)
    def __getitem__(s,i): raise IndexError('gi')
    def __len__(s): return -1
    def __call__(s): raise RuntimeError('call')
    def __bool__(s): return 5
    def __str__(s): return 5
    def __repr__(s): raise ValueError('repr')
    def __iter__(s): return 5
    def __hash__(s): return 'x'
    def __eq__(s,o): raise ValueError('eq')
    def __contains__(s,o): raise ValueError('cont')
    def __add__(s,o): raise ValueError('add')
def bq(): P().p
def br(): P().zz
def bs(): P()[0]
def bu(): P()()
def bv(): bool(P())
def bw(): str(P())
def bx(): repr(P())
def by(): list(P())
def bz(): hash(P())
def ca(): P()==1
def cb(): 1 in P()
def cc(): P()+1
def cd(): 1+P()
def ce(): pass
def cf(): raise StopIteration(5)
def cg(): return next(iter([]))
def ch(): exec('1/0')
def ci(): eval('1/')
def cj(): exec('def f(:')
def ck(): compile('a b','x','exec')
def cl(): type('A',(int,),{})(5)+'a'
def cm(): raise type('E',(Exception,),{})('custom')
class E2(Exception):
    def __init__(s,a): s.a=a
    def __str__(s): return 'E2:%s'%s.a
def cn(): raise E2(3)
class E3(ValueError): pass
def co(): raise E3
def cp(): raise E3(1,2)
def cq():
    try: raise E3
    except (TypeError,ValueError) as e: print(type(e)); raise KeyError('k')
def cr(): raise KeyboardInterrupt
def cs(): raise SystemExit(3)
def ct(): sys.exit()
def cu(): print(1,sep=5)
def cv(): print(1,foo=5)
def cw(): 'abc'.foo
def cx(): [].foo=1
def cy(): del [].foo
def cz(): P.foo
def da(): int.foo
def db(): sys.foo
for name in sorted(n for n in globals() if callable(globals()[n]) and n not in ('tb','X','P','E2','E3','gen','a','b','y','ac')):
    print('##',name); tb(globals()[name])
