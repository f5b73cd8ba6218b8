from machine import Pin, I2C
import time
i2c = I2C(0, scl=Pin(5), sda=Pin(4))
def nibble(bits, rs):
    for e in (0, 4, 0):
        i2c.writeto(0x27, bytes([bits & 0xf0 | 8 | e | rs]))
def send(value, rs=0):
    nibble(value, rs)
    nibble(value << 4, rs)
for bits in (0x30, 0x30, 0x30, 0x20):
    nibble(bits, 0)
for command in (0x28, 0x0c, 0x06, 0x01):
    send(command)
    time.sleep_ms(2)
for row, text in ((0, 'Hello, Boardwalk'), (0x40, 'Room: 21.5\xdfC')):
    send(0x80 | row)
    for c in text:
        send(ord(c), 1)
print('it', 'works')
import time
time.sleep(60)
