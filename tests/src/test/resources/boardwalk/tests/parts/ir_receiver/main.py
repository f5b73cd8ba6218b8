from machine import Pin
ir = Pin(15, Pin.IN)
print('it', 'works')
import time
time.sleep(60)
