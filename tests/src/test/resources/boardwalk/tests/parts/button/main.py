from machine import Pin
button = Pin(14, Pin.IN, Pin.PULL_UP)
print('it', 'works')
import time
time.sleep(60)
