from machine import Pin
rows = [Pin(n, Pin.OUT) for n in (2, 3, 4, 5)]
columns = [Pin(n, Pin.IN, Pin.PULL_UP) for n in (6, 7, 8, 9)]
print('it', 'works')
import time
time.sleep(60)
