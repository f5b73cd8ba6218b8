from machine import Pin, I2C
i2c = I2C(0, scl=Pin(5), sda=Pin(4), freq=400000)
import framebuf
buffer = bytearray(1024)
page = framebuf.FrameBuffer(buffer, 128, 64, framebuf.MONO_VLSB)
page.rect(0, 0, 128, 64, 1)
page.text('Boardwalk', 28, 6)
page.text('21.5 C  45 %', 16, 20)
page.line(8, 54, 40, 40, 1)
page.line(40, 40, 70, 50, 1)
page.line(70, 50, 118, 36, 1)
page.fill_rect(96, 44, 24, 14, 1)
page.text('ok', 100, 47, 0)
for c in (0xae, 0x20, 0, 0xa1, 0xc8, 0x21, 0, 127, 0x22, 0, 7, 0xaf):
    i2c.writeto(0x3c, bytes([0, c]))
i2c.writeto(0x3c, b'@' + buffer)
print('it', 'works')
import time
time.sleep(60)
