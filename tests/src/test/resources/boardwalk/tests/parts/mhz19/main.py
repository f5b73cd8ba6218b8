from machine import Pin
p = Pin(15, Pin.IN)
print(p())
print('it', 'works')
import time
time.sleep(60)
