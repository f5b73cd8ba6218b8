from machine import Pin, I2C
i2c = I2C(0, scl=Pin(5), sda=Pin(4))
print([hex(a) for a in i2c.scan()])
i2c.writeto(0x48, b'\x01\xc3\x83')
print('it', 'works')
import time
time.sleep(60)
