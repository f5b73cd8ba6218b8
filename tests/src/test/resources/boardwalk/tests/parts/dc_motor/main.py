from machine import Pin, PWM
Pin(15, Pin.OUT).off()
motor = PWM(Pin(14), freq=1000, duty_u16=49152)
print('it', 'works')
import time
time.sleep(60)
