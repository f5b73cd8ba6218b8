from machine import Pin
import time
clk, dio = Pin(14, Pin.OUT, value=1), Pin(15, Pin.OUT, value=1)
def start():
    dio(0); clk(0)
def stop():
    clk(0); dio(0); clk(1); dio(1)
def write(b):
    for i in range(8):
        clk(0); dio(b >> i & 1); clk(1)
    clk(0); dio(1); clk(1); clk(0)
digits = (0x3f, 0x06, 0x5b, 0x4f, 0x66, 0x6d, 0x7d, 0x07, 0x7f, 0x6f)
start(); write(0x40); stop()
start(); write(0xc0)
for i, n in enumerate((1, 2, 4, 5)):
    write(digits[n] | (0x80 if i == 1 else 0))
stop()
start(); write(0x8f); stop()
print('it', 'works')
import time
time.sleep(60)
