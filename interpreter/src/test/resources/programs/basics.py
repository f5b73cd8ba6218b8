print("hello", 1+2, 3*"ab", [1,2.5,'x'], {'a':1,'b':2,'c':3}, (1,), {1,2})
def f(n): return n if n<2 else f(n-1)+f(n-2)
print(f(20))
class A:
    x=1
    def __init__(self, y): self.y=y
    def m(self, *a, **k): return self.y, a, k
class B(A):
    def __init__(self): super().__init__(5)
print(B().m(1,2,z=3), B.x)
def g():
    try:
        x = yield 1
        print('got', x)
        yield from [2,3]
    finally: print('fin')
it=g(); print(next(it)); print(it.send(9)); print(list(it))
try:
    1/0
except ZeroDivisionError as e: print(repr(e))
print([i*j for i in range(3) for j in range(3) if i!=j], sum(x for x in range(10)))
print(f"{3.14159:.2f} {'hi':>5} {2**100}")
def outer():
    c=0
    def inc():
        nonlocal c
        c+=1
        return c
    return inc
i=outer(); i(); print(i())
a,*b,c=range(5); print(a,b,c)
print(sorted([3,1,2],key=lambda v:-v), '%d-%s'%(5,'x'), 10//3, -7%3, 1<2<3)
import math, json; print(math.sqrt(2), json.dumps({'k':[1,None,True]}))
