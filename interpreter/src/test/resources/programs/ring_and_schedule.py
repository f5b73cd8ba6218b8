# The micropython module.
import micropython

r = micropython.RingIO(8)
print(r.any(), r.write(b"hello"), r.any(), r.read(2), r.write(b"world!"), r.any(), r.read(), r.read())
r.write(b"a\nb\n")
buf = bytearray(2)
print(r.readline(), r.readinto(buf), buf)
for a in (0, 70000, bytearray(1)):
    try:
        micropython.RingIO(a)
    except Exception as er:
        print(repr(er))
order = []
micropython.schedule(order.append, 1)
for _ in range(100):
    pass
print(order)


def failing(x):
    raise ValueError(x)


print(micropython.opt_level(), micropython.const(5), micropython.heap_lock(), micropython.heap_unlock())
micropython.heap_lock()
try:
    [1, 2]
except MemoryError as er:
    micropython.heap_unlock()
    print(er)
print(type(micropython.stack_use()))
