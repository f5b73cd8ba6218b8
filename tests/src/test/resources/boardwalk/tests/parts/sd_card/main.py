from machine import Pin, SPI
spi = SPI(0, sck=Pin(18), mosi=Pin(19), miso=Pin(16))
spi.write(b"\xff" * 10)
print('it', 'works')
import time
time.sleep(60)
