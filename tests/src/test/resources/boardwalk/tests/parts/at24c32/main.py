from machine import Pin, I2C
i2c = I2C(0, scl=Pin(5), sda=Pin(4))
print([hex(a) for a in i2c.scan()])
import time
for page in range(40):
    i2c.writeto_mem(0x50, page * 32, bytes(32), addrsize=16)
    time.sleep_ms(6)
print('it', 'works')
import time
time.sleep(60)
