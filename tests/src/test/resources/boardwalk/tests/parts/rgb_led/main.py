from machine import Pin, PWM
for pin, duty in ((13, 60000), (14, 20000), (15, 65535)):
    PWM(Pin(pin), freq=1000, duty_u16=duty)
print('it', 'works')
import time
time.sleep(60)
