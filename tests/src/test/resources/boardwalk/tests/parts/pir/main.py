from machine import Pin
pir = Pin(14, Pin.IN)
print('it', 'works')
import time
time.sleep(60)
