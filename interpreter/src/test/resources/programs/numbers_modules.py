# heapq, random, cmath, binascii, hashlib, errno.
import binascii
import cmath
import errno
import hashlib
import heapq
import random

h = []
for x in (5, 3, 8, 1, 9, 2, 7):
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(7)])
h = [("c", 1), ("a", 3), ("b", 2), ("a", 1)]
heapq.heapify(h)
print(h)
for f, a in ((heapq.heappop, ([],)), (heapq.heappush, ((), 1)), (heapq.heapify, (5,))):
    try:
        f(*a)
    except Exception as er:
        print(repr(er))

random.seed(20)
print([random.randrange(1000) for _ in range(6)], [random.randint(-3, 3) for _ in range(6)])
print([random.getrandbits(n) for n in (0, 1, 7, 16, 32)], random.choice("abcdef"), random.choice((1, 2)))
print(random.randrange(5, 50, 5), random.randrange(10, 0, -3))
for f, a in (
    (random.getrandbits, (33,)), (random.randrange, (0,)), (random.randint, (2, 1)), (random.choice, ([],)),
    (random.randrange, (1, 2, 0)), (random.choice, (5,)),
):
    try:
        f(*a)
    except Exception as er:
        print(repr(er))

for f in (cmath.exp, cmath.log, cmath.sqrt, cmath.cos, cmath.sin, cmath.phase):
    print(f(1.5))
print(cmath.polar(3 + 4j), cmath.rect(2, 0), cmath.sqrt(-4) == cmath.sqrt(-4 + 0j))

print(binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abc", ":"), binascii.unhexlify(b"00FFab"))
print(binascii.b2a_base64(b"hello world"), binascii.b2a_base64(b"", newline=False), binascii.a2b_base64(b"aGVs bG8=\n"))
print(binascii.crc32(b"123456789"), binascii.crc32(b"789", binascii.crc32(b"123456")))
for f, a in (
    (binascii.unhexlify, ("1",)), (binascii.unhexlify, ("zz",)), (binascii.a2b_base64, ("aGVsbG",)), (binascii.hexlify, (5,)),
):
    try:
        print(f(*a))
    except Exception as er:
        print(repr(er))
s = hashlib.sha256(b"a")
s.update(b"bc")
print(binascii.hexlify(s.digest()))
try:
    s.update(b"x")
except ValueError as er:
    print(er)
print(errno.ENOENT, errno.errorcode[errno.EINVAL], len(errno.errorcode), errno.ETIMEDOUT)
