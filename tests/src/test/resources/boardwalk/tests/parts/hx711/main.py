from machine import Pin
clock = Pin(14, Pin.OUT)
data = Pin(15, Pin.IN)
while data():
    pass
value = 0
for i in range(24):
    clock(1)
    clock(0)
    value = value << 1 | data()
print(value)
print('it', 'works')
import time
time.sleep(60)
