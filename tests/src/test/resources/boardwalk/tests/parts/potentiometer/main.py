from machine import ADC
knob = ADC(26)
print(knob.read_u16())
print('it', 'works')
import time
time.sleep(60)
