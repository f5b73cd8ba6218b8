from machine import Pin
import onewire, ds18x20, time
bus = ds18x20.DS18X20(onewire.OneWire(Pin(15)))
roms = bus.scan()
bus.convert_temp()
time.sleep_ms(750)
print(bus.read_temp(roms[0]))
print('it', 'works')
import time
time.sleep(60)
