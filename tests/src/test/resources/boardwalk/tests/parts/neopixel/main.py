from machine import Pin
from neopixel import NeoPixel
ring = NeoPixel(Pin(15), 24)
for i in range(24):
    ring[i] = (255 - i * 10, i * 10, abs(i - 12) * 20)
ring.write()
print('it', 'works')
import time
time.sleep(60)
