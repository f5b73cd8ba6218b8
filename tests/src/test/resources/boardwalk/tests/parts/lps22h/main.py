from machine import Pin, I2C
i2c = I2C(0, scl=Pin(5), sda=Pin(4))
print([hex(a) for a in i2c.scan()])
print('it', 'works')
import time
time.sleep(60)
