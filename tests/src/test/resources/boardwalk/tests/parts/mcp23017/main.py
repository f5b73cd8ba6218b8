from machine import Pin, I2C
i2c = I2C(0, scl=Pin(5), sda=Pin(4))
print([hex(a) for a in i2c.scan()])
# All of port A and the even pins of port B are outputs (IODIR), then their levels (OLAT).
i2c.writeto(0x20, b'\x00\x00\xaa')
i2c.writeto(0x20, b'\x14\x0f\x55')
print('it', 'works')
import time
time.sleep(60)
