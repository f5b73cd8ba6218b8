from machine import Pin, SPI
spi = SPI(0, baudrate=4000000, sck=Pin(18), mosi=Pin(19), miso=Pin(16))
spi.write(bytes(4))
for i in range(16):
    spi.write(bytes((0xE0 | 2 * i + 1, 255 - i * 16, i * 16, 60)))
spi.write(b"\xff" * 4)
print('it', 'works')
import time
time.sleep(60)
