# board: microbit-v1, until: 20s
# What programs of others found: modes of files, many small ones, sums of sound frames, free pins.
from microbit import pin1
import audio
import os

for i in range(80):
    with open("%d.dat" % i, "wb") as f:
        f.write(bytes(range(64)))
print(len(os.listdir()), os.size("79.dat"))
with open("3.dat", "b") as f:
    print(f.read(3))
for name in os.listdir():
    os.remove(name)
print(os.listdir())

a = audio.AudioFrame()
a[0] = 228
b = a * 0.5
c = a + b
print(b[0], c[0], (a - b)[0], a[1])
a *= 2
b += b
print(a[0], b[0])
try:
    a + 1
except TypeError:
    print("frames only")

pin1.write_analog(100)
print(pin1.get_mode())
pin1.write_analog(0)
print(pin1.get_mode())
