# board: esp32-devkitc-v4, until: 20s
import esp32, machine, time
from machine import Pin
p = Pin(4, Pin.OUT); 
c = esp32.PCNT(0, pin=Pin(5), rising=esp32.PCNT.INCREMENT, falling=esp32.PCNT.IGNORE, max=5)
hits=[]
c.irq(lambda u: hits.append(u.irq().flags()), esp32.PCNT.IRQ_MAX)
c.start()
for i in range(7): p(1); p(0)
print(c, c.value(), hits)
k = machine.Counter(1, Pin(5), edge=machine.Counter.RISING | machine.Counter.FALLING)
for i in range(10): p(1); p(0)
print(k.value())
e = machine.Encoder(2, Pin(12), Pin(13), phases=4)
time.sleep(1)
print(e.value(), e.phases())
sd = machine.SDCard(slot=2, sck=Pin(18), miso=Pin(19), mosi=Pin(23), cs=Pin(25))
import vfs, os
vfs.VfsFat.mkfs(sd); vfs.mount(sd, '/sd'); open('/sd/x','w').write('1'); print(os.listdir('/sd'), sd.info())
r = esp32.RMT(0, pin=Pin(4), clock_div=80)
r.loop_count(3)
k.value(0)
r.write_pulses((100,100))
print(r.wait_done(timeout=10), k.value())
