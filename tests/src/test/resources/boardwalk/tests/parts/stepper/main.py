from machine import Pin
import time
coils = [Pin(n, Pin.OUT) for n in (10, 11, 12, 13)]
pattern = (1, 3, 2, 6, 4, 12, 8, 9)
for step in range(700):
    for i in range(4):
        coils[i].value(pattern[step % 8] >> i & 1)
    time.sleep_us(300)
print('it', 'works')
import time
time.sleep(60)
