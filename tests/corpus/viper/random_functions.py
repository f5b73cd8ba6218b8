# Functions made by a random generator: words, pointers, loops, conditions and exceptions mixed.

@micropython.viper
def f0(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 b = int(x[0])
 return (a, b, c, u, v, i, bool(a + (b % 10)))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(0, f0(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(0, type(e).__name__, e, x, bufs)

@micropython.viper
def f1(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 if (b - 7) != (a | -1099511627776):
  b = 3
  p[(-(1000 + 0)) & 1] ^= ((i << (2 & 63)) & (b if v >= v else b))
 else:
  try:
   b ^= -5
   if (-1 >= 65535 or u == uint(255)):
    x[99]
  except IndexError:
   c = ((2147483648 % 255) // 255)
  finally:
   c += 1
 return (a, b, c, u, v, i, bool(a + 2147483648))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(1, f1(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(1, type(e).__name__, e, x, bufs)

@micropython.viper
def f2(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 x[int(v) & 3] = int(len(x)) & 0xffff
 return (a, b, c, u, v, i, bool(a + ((-5 & 1000) & (b if a > 2147483648 else i))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(2, f2(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(2, type(e).__name__, e, x, bufs)

@micropython.viper
def f3(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 p[(1000 << (255 & 63)) & 7] = (int(bool(a ^ -1099511627776)) ^ (c + i))
 p[(-(b + 0)) & 7] = ((a if i != b else b) & (3 if 255 >= a else i))
 return (a, b, c, u, v, i, bool(a + int(bool(a ^ (b if v >= v else b)))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(3, f3(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(3, type(e).__name__, e, x, bufs)

@micropython.viper
def f4(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 c = 2147483648
 c = ((i + -5) | p[2])
 return (a, b, c, u, v, i, bool(a + ((c ^ i) + (a + a))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(4, f4(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(4, type(e).__name__, e, x, bufs)

@micropython.viper
def f5(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 c = p[p[a & 7] & 7]
 a = (int(len(x)) << (int(x[0]) & 63))
 return (a, b, c, u, v, i, bool(a + ((a ^ b) & (a % 2))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(5, f5(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(5, type(e).__name__, e, x, bufs)

@micropython.viper
def f6(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 q[(7 + a) & 1] ^= (p[2305843009213693952 & 7] % 255)
 b = q[int(uint(c)) & 3]
 return (a, b, c, u, v, i, bool(a + ((1 if a != b else 2) // 10)))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(6, f6(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(6, type(e).__name__, e, x, bufs)

@micropython.viper
def f7(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 x[(255 ^ 2147483648) & 3] = int(len(x)) & 0xffff
 return (a, b, c, u, v, i, bool(a + (c << ((c + c) & 63))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(7, f7(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(7, type(e).__name__, e, x, bufs)

@micropython.viper
def f8(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 a |= (int(u) & (c * c))
 return (a, b, c, u, v, i, bool(a + ((2305843009213693952 - i) * p[1])))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(8, f8(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(8, type(e).__name__, e, x, bufs)

@micropython.viper
def f9(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 x[(a % 255) & 3] = ((2305843009213693952 - i) >> ((i if a > 7 else i) & 63)) & 0xffff
 return (a, b, c, u, v, i, bool(a + int((uint(65535) * v))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(9, f9(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(9, type(e).__name__, e, x, bufs)

@micropython.viper
def f10(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 a, b = b, ((255 << (b & 63)) | (c * a))
 for i in range(5, 0, -2):
  for i in range(3):
   c = (b >> ((p[c & 7] - (a & 0)) & 63))
   u = u
   a = c = (-((i | a) + 0))
  a &= p[5]
  v = (v << ((-((v + u) + uint(0))) & uint(63)))
 else:
  a, b = b, (-((2147483648 if 255 < i else a) + 0))
  c = (-5 ^ ((-(i + 0)) * (c & 2)))
  q[int(v) & 1] -= (int(len(x)) if -1099511627776 < c else (b ^ b))
 c = ((2 // 2) | int(x[a & 3]))
 return (a, b, c, u, v, i, bool(a + ((b << (a & 63)) * (b if 65535 == a else b))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(10, f10(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(10, type(e).__name__, e, x, bufs)

@micropython.viper
def f11(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 c = b
 return (a, b, c, u, v, i, bool(a + a))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(11, f11(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(11, type(e).__name__, e, x, bufs)

@micropython.viper
def f12(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 a = int(len(x))
 x[w[2 & 1] & 3] = ((0 if -1099511627776 == a else -1099511627776) ^ int(x[a & 3])) & 0xffff
 return (a, b, c, u, v, i, bool(a + int(x[0])))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(12, f12(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(12, type(e).__name__, e, x, bufs)

@micropython.viper
def f13(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 if (uint(2305843009213693952) + v) <= (u << (uint(7) & uint(63))):
  p[(1 & i) & 1] ^= (a << ((7 ^ c) & 63))
  c = ((b | -1099511627776) ^ (i + i))
 c = ((a if i == 1000 else 2) ^ (65535 | b))
 for i in range(a & 1, 4):
  q[int(v) & 1] |= int((uint(-1) + uint(2147483648)))
  b = (-(c + 0))
 return (a, b, c, u, v, i, bool(a + (p[1] >> (int(u) & 63))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(13, f13(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(13, type(e).__name__, e, x, bufs)

@micropython.viper
def f14(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 b = (-((-(int(u) + 0)) + 0))
 p[255 & 7] = ((b << (c & 63)) * a)
 return (a, b, c, u, v, i, bool(a + ((2 if i != b else -1099511627776) % 10)))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(14, f14(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(14, type(e).__name__, e, x, bufs)

@micropython.viper
def f15(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 v = (uint(1000) - (v + (uint(-1099511627776) + uint(-5))))
 b = (i - p[4])
 return (a, b, c, u, v, i, bool(a + (p[a & 7] + 65535)))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(15, f15(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(15, type(e).__name__, e, x, bufs)

@micropython.viper
def f16(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 for i in range(5, 0, -2):
  q[(c - 7) & 1] += int((u + uint(1)))
  if (255 - b) <= (a >> (3 & 63)):
   c -= ((0 & b) if u < u <= u else (a & i))
  else:
   v = ((uint(-1) ^ (v + v)) >> (uint(7) & uint(63)))
   v = (((uint(0) + u) | (v + u)) + (uint(c) << ((-(uint(-1099511627776) + uint(0))) & uint(63))))
  x[i & 3] = (255 if 65535 < -5 else (b + a)) & 0xffff
 return (a, b, c, u, v, i, bool(a + (i - c)))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(16, f16(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(16, type(e).__name__, e, x, bufs)

@micropython.viper
def f17(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 for i in range(5, 0, -2):
  for i in range(2, 9, 3):
   try:
    c = ((-(2305843009213693952 + 0)) ^ (3 & b))
    c = a
    a = c = 65535
    if (2147483648 > b and u == v):
     x[99]
   except IndexError:
    a *= 1
    p[int(abs(i)) & 7] = a
  try:
   b = (-(((a - i) - (2147483648 if 3 <= 3 else b)) + 0))
   if u != u:
    x[99]
  except IndexError:
   c = (2 - (-(c + 0)))
   b = p[(int(uint(255)) if uint(0) < v else c) & 7]
   a, b = b, ((b * b) | int(x[a & 3]))
  finally:
   c += 1
 return (a, b, c, u, v, i, bool(a + ((c >> (c & 63)) % 255)))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(17, f17(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(17, type(e).__name__, e, x, bufs)

@micropython.viper
def f18(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 q[p[7 & 7] & 1] += ((-(i + 0)) >> ((-(-1099511627776 + 0)) & 63))
 c = i
 return (a, b, c, u, v, i, bool(a + (b + (a + a))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(18, f18(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(18, type(e).__name__, e, x, bufs)

@micropython.viper
def f19(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 p[(-(0 + 0)) & 1] += ((3 | 0) & (i << (c & 63)))
 return (a, b, c, u, v, i, bool(a + ((-(i + 0)) ^ (-(a + 0)))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(19, f19(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(19, type(e).__name__, e, x, bufs)

@micropython.viper
def f20(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 a = c = ((2305843009213693952 ^ b) * int(bool(a ^ c)))
 c = int(x[((c ^ 7) & (-(b + 0))) & 3])
 return (a, b, c, u, v, i, bool(a + w[(1 if 1 >= a else 1000) & 1]))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(20, f20(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(20, type(e).__name__, e, x, bufs)

@micropython.viper
def f21(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 c &= (-((b % 2) + 0))
 if (c >> (1 & 63)) <= (c - 2):
  for i in range(3):
   if 7 >= 1000:
    break
   a = c = ((2305843009213693952 >> (a & 63)) + (1000 ^ 65535))
 else:
  u = (((u >> (u & uint(63))) if (u > u or 0 != i) else (uint(-5) | uint(1000))) + ((u ^ u) * (v & uint(-1099511627776))))
 p[(i ^ 2) & 7] = ((c if 7 != b else b) % -7)
 return (a, b, c, u, v, i, bool(a + (-((-5 // 10) + 0))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(21, f21(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(21, type(e).__name__, e, x, bufs)

@micropython.viper
def f22(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 try:
  a = (((i * c) if v else (i + i)) | ((c + b) % 10))
  c = (-(((a if v != uint(-1099511627776) else 2147483648) + w[b & 1]) + 0))
  if (u < v and 255 > a):
   x[99]
 except IndexError:
  w[(3 & c) & 1] ^= (int(uint(255)) >> ((a | b) & 63))
  a = (((b & -1) & (b if v != u else -1)) - int((uint(0) + u)))
  c = ((b if 3 == a else a) >> ((3 % 2) & 63))
 finally:
  c += 1
 c = int(len(x))
 return (a, b, c, u, v, i, bool(a + p[6]))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(22, f22(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(22, type(e).__name__, e, x, bufs)

@micropython.viper
def f23(x, p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint):
 c = 0
 i = 0
 v = u
 c = (p[c & 7] | (-(a + 0)))
 x[(-(c + 0)) & 3] = ((b + 65535) - c) & 0xffff
 b = q[(-((c >> (i & 63)) + 0)) & 3]
 return (a, b, c, u, v, i, bool(a + ((b | 2305843009213693952) | (c * 1000))))
for args in ((1, 2, 3), (-5, 1 << 40, 1 << 62), (123456789, -1, 0)):
    bufs = bytearray(range(8)), bytearray(range(8, 16)), bytearray(range(250, 256)) + b"ab"
    x = [3, 1, 4, 1]
    try:
        print(23, f23(x, bufs[0], bufs[1], bufs[2], *args), x, bufs)
    except Exception as e:
        print(23, type(e).__name__, e, x, bufs)
