from machine import Pin
switch = Pin(14, Pin.IN, Pin.PULL_UP)
print('it', 'works')
import time
time.sleep(60)
