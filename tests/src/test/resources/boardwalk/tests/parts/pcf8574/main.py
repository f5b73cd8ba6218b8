from machine import Pin, I2C
i2c = I2C(0, scl=Pin(5), sda=Pin(4))
print([hex(a) for a in i2c.scan()])
i2c.writeto(i2c.scan()[0], b'\x1f')
print('it', 'works')
import time
time.sleep(60)
