from machine import Pin
clk = Pin(13, Pin.IN, Pin.PULL_UP)
dt = Pin(14, Pin.IN, Pin.PULL_UP)
print('it', 'works')
import time
time.sleep(60)
