from machine import Pin, PWM
PWM(Pin(15), freq=1000, duty_u16=16384)
print('it', 'works')
import time
time.sleep(60)
