x = 7
x += 3; print(x)
x -= 1; print(x)
x *= 4; print(x)
x //= 5; print(x)
x %= 4; print(x)
x **= 5; print(x)
x <<= 2; print(x)
x >>= 1; print(x)
x |= 9; print(x)
x &= 12; print(x)
x ^= 5; print(x)
x /= 4; print(x)
y = [1]
y += "ab"; y *= 2; print(y)
s = "a"
s += "b"; s *= 3; s %= (); print(s)
t = (1,)
t += (2,); print(t)
