from machine import Pin, PWM
tone = PWM(Pin(15), freq=440, duty_u16=32768)
print('it', 'works')
import time
time.sleep(60)
