import time
from machine import Pin, I2C, SPI, PWM
i2c = I2C(0)
# character display by a PCF8574, as drivers do it
def nib(n, rs):
    b = n << 4 | 8 | rs
    i2c.writeto(0x27, bytes((b | 4,))); i2c.writeto(0x27, bytes((b,)))
def byte(v, rs): nib(v >> 4, rs); nib(v & 15, rs)
for v in (3, 3, 3, 2): nib(v, 0); time.sleep_ms(5)
for v in (0x28, 0x0c, 0x06, 0x01): byte(v, 0); time.sleep_ms(2)
for c in b'Hello LCD': byte(c, 1)
byte(0x80 | 0x40, 0)
for c in b'Line two': byte(c, 1)
# TM1637 by hand
clk, dio = Pin(8, Pin.OUT, value=1), Pin(9, Pin.OUT, value=1)
def start(): dio(1); clk(1); dio(0); clk(0)
def stop(): clk(0); dio(0); clk(1); dio(1)
def send(v):
    for i in range(8):
        clk(0); dio(v >> i & 1); clk(1)
    clk(0); dio.init(Pin.IN); clk(1); ack = dio(); dio.init(Pin.OUT); clk(0)
    return ack
start(); a = send(0x40); stop(); start(); send(0xc0)
for s in (0x06, 0x5b | 0x80, 0x4f, 0x66): send(s)
stop(); start(); send(0x8f); stop()
print('ack', a)
# MAX7219
spi = SPI(1, sck=Pin(10), mosi=Pin(11)); cs = Pin(13, Pin.OUT, value=1)
def reg(r, v): cs(0); spi.write(bytes((r, v))); cs(1)
for r, v in ((12, 1), (11, 7), (9, 0), (15, 0), (10, 3)): reg(r, v)
for r in range(8): reg(r + 1, 1 << r)
# stepper, half steps
coils = [Pin(p, Pin.OUT) for p in (16, 17, 18, 19)]
for n in range(100):
    p = (1, 3, 2, 6, 4, 12, 8, 9)[n % 8]
    for i in range(4): coils[i](p >> i & 1)
    time.sleep_ms(1)
# keypad
rows = [Pin(p, Pin.OUT, value=1) for p in (20, 21, 22, 26)]
cols = [Pin(p, Pin.IN, Pin.PULL_UP) for p in (27, 28, 2)]
def scan():
    for r in range(4):
        rows[r](0)
        for c in range(3):
            if cols[c]() == 0:
                rows[r](1); return '123456789*0#'[r * 3 + c]
        rows[r](1)
# encoder
n = 0
A, B = Pin(6, Pin.IN, Pin.PULL_UP), Pin(7, Pin.IN, Pin.PULL_UP)
def turned(p):
    global n
    n += 1 if B() else -1
A.irq(turned, Pin.IRQ_FALLING)
# remote control
ir = Pin(3, Pin.IN); edges = []
ir.irq(lambda p: edges.append(time.ticks_us()), Pin.IRQ_FALLING)
seen = []
while time.ticks_ms() < 2000:
    k = scan()
    if k and (not seen or seen[-1] != k): seen.append(k)
    time.sleep_ms(5)
print('keys', seen, 'turns', n)
bits = 0
for i in range(1, 33): bits |= (edges[i + 1] - edges[i] > 1700) << (i - 1)
print('ir', hex(bits))
# colour display: one red pixel
dc = Pin(14, Pin.OUT); c2 = Pin(15, Pin.OUT, value=1)
def cmd(c, d=b''):
    c2(0); dc(0); spi.write(bytes((c,))); dc(1)
    if d: spi.write(d)
    c2(1)
cmd(0x11); cmd(0x3a, b'\x55'); cmd(0x21); cmd(0x29)
cmd(0x2a, b'\0\x05\0\x06'); cmd(0x2b, b'\0\x05\0\x06'); cmd(0x2c, b'\xf8\0' * 4)
