from machine import Pin
Pin(15, Pin.OUT).on()
print('it', 'works')
import time
time.sleep(60)
