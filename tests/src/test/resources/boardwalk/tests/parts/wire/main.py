from machine import Pin
Pin(14, Pin.OUT).on()
print(Pin(15, Pin.IN).value())
print('it', 'works')
import time
time.sleep(60)
