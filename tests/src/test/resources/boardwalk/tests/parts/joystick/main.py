from machine import ADC
print(ADC(26).read_u16(), ADC(27).read_u16())
print('it', 'works')
import time
time.sleep(60)
