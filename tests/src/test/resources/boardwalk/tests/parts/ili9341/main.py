import framebuf, time
from machine import Pin, SPI
spi = SPI(0, baudrate=40000000, sck=Pin(18), mosi=Pin(19))
dc, cs = Pin(20, Pin.OUT), Pin(17, Pin.OUT)
def send(command, *data):
    cs(0)
    dc(0)
    spi.write(bytes([command]))
    dc(1)
    if data:
        spi.write(bytes(data))
    cs(1)
send(0x01)
time.sleep_ms(120)
send(0x11)
send(0x3a, 0x55)
send(0x36, 0x48)
send(0x29)
W, H = 240, 320
def colour(r, g, b):
    v = (r & 0xf8) << 8 | (g & 0xfc) << 3 | b >> 3
    return v >> 8 | (v & 255) << 8
line = bytearray(W * 2 * 20)
page = framebuf.FrameBuffer(line, W, 20, framebuf.RGB565)
for y in range(0, H, 20):
    for x in range(0, W, 8):
        page.fill_rect(x, 0, 8, 20, colour(x * 255 // W, y * 255 // H, 160))
    if y in (40, 60):
        page.text('Hello, colours!', 40, 6, 0xffff)
    if y == H - 60:
        page.fill_rect(20, 2, W - 40, 16, colour(255, 200, 0))
        page.text('Boardwalk', 70, 6, 0)
    send(0x2a, 0, 0, (W - 1) >> 8, (W - 1) & 255)
    send(0x2b, y >> 8, y & 255, (y + 19) >> 8, (y + 19) & 255)
    cs(0); dc(0); spi.write(b'\x2c'); dc(1); spi.write(line); cs(1)
print('it', 'works')
import time
time.sleep(60)
