import dht
from machine import Pin
sensor = dht.DHT11(Pin(15))
sensor.measure()
print(sensor.temperature(), sensor.humidity())
print('it', 'works')
import time
time.sleep(60)
