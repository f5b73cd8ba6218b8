import sys
sys.path.insert(0, '/project')
for n in ('onewire','ds18x20','dht','neopixel','ssd1306','sdcard'):
    try:
        m = __import__(n); print(n, getattr(m,'__file__','built in'))
    except Exception as e: print(n, repr(e))
import onewire, ds18x20, time, os
from machine import Pin, I2C, SPI, SoftI2C
o = onewire.OneWire(Pin(18)); d = ds18x20.DS18X20(o); r = d.scan(); d.convert_temp(); time.sleep_ms(750)
print([d.read_temp(x) for x in r])
import dht
s = dht.DHT11(Pin(17)); s.measure(); print(s.temperature(), s.humidity())
import neopixel
n = neopixel.NeoPixel(Pin(16), 4); n.fill((1,2,3)); n.write(); print(n[0])
import ssd1306
i = I2C(0); x = ssd1306.SSD1306_I2C(128, 64, i); x.text('Hello', 0, 0); x.text('Boardwalk 42', 5, 20); x.show()
x2 = ssd1306.SSD1306_SPI(128, 64, SPI(1), Pin(12), Pin(13), Pin(14)); x2.text('by SPI', 8, 8); x2.show()
import sdcard
c = sdcard.SDCard(SPI(0, sck=Pin(2), mosi=Pin(3), miso=Pin(0)), Pin(1)); print(c.sectors)
os.VfsFat.mkfs(c); os.mount(c, '/sd')
with open('/sd/a.txt','w') as f: f.write('kept on a card')
print(os.listdir('/sd'), open('/sd/a.txt').read())
