from machine import Pin, SPI
spi = SPI(0, sck=Pin(18), mosi=Pin(19))
cs = Pin(17, Pin.OUT, value=1)
def send(register, *values):
    cs(0)
    for v in values:
        spi.write(bytes([register, v]))
    cs(1)
for register, value in ((15, 0), (11, 7), (9, 0), (10, 12), (12, 1)):
    send(register, value, value)
heart = (0x00, 0x66, 0xff, 0xff, 0x7e, 0x3c, 0x18, 0x00)
smile = (0x3c, 0x42, 0xa5, 0x81, 0xa5, 0x99, 0x42, 0x3c)
for row in range(8):
    send(row + 1, heart[row], smile[row])
print('it', 'works')
import time
time.sleep(60)
