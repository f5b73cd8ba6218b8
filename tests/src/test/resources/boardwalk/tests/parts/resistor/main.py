from machine import Pin
print(Pin(15, Pin.IN)())
print('it', 'works')
import time
time.sleep(60)
