from machine import Pin, time_pulse_us
import time
trigger, echo = Pin(14, Pin.OUT), Pin(15, Pin.IN)
for i in range(5):
    trigger.on()
    time.sleep_us(10)
    trigger.off()
    print(time_pulse_us(echo, 1) / 58)
    time.sleep_ms(60)
print('it', 'works')
import time
time.sleep(60)
