from machine import Pin, PWM
servo = PWM(Pin(15), freq=50, duty_ns=2000000)
print('it', 'works')
import time
time.sleep(60)
