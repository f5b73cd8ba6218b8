# board: pyboard-v1.1, until: 20s
import pyb
from pyb import CAN
can = CAN(1, CAN.LOOPBACK)
print(can, CAN(2))
can.setfilter(0, CAN.LIST16, 0, (123, 124, 125, 126))
can.send('message!', 123)
print(can.any(0), can.recv(0), can.any(0))
can.setfilter(1, CAN.MASK32, 1, (0x1000, 0xF000), extframe=True)
can.send(b'12', 0x1234, extframe=True)
l = [0,0,0,0,memoryview(bytearray(8))]
print(can.recv(1), can.info(), can.state() == CAN.ERROR_ACTIVE)
try:
    can.recv(0, timeout=10)
except OSError as e: print(e)
got=[]
can.rxcallback(0, lambda b, r: got.append(r))
for i in range(4): can.send('x', 124)
pyb.delay(1)
print(got)
sd = pyb.SDCard(); print(sd.present(), sd.info()); sd.power(1); print(sd.info())
import os
os.VfsFat.mkfs(sd); os.mount(sd, '/card'); open('/card/a','w').write('hi'); print(os.listdir('/card'), pyb.SD is not None)
f = pyb.Flash(start=0, len=65536)
os.VfsLfs2.mkfs(f); os.mount(f, '/f'); h = open('/f/b','w'); h.write('yo'); h.close(); print(open('/f/b').read())
d = pyb.DAC(1); d.write_timed(bytes([0,128,255]), 100, mode=pyb.DAC.CIRCULAR); a = pyb.ADC('X5')
for i in range(4):
    pyb.delay(10); print(a.read(), end=' ')
print(pyb.usb_mode(), pyb.info())
pyb.ExtInt('X1', pyb.ExtInt.IRQ_RISING, pyb.Pin.PULL_NONE, print); pyb.ExtInt.regs()
l = pyb.LCD('X'); l.light(True); l.write('Hi\n'); l.text('yo',10,10,1); l.show(); print(l.get(10,10), sum(l.get(x,y) for x in range(128) for y in range(32)))
t = pyb.Timer(2, prescaler=83, period=0x3fffffff)
ic = t.channel(1, pyb.Timer.IC, pin=pyb.Pin('X1'), polarity=pyb.Timer.RISING)
p = pyb.Pin('X2', pyb.Pin.OUT)
p(0); pyb.udelay(100); p(1); a=ic.capture(); p(0); pyb.delay(5); p(1); print((ic.capture()-a) // 100)
e = pyb.Timer(3, prescaler=0, period=99)
e.channel(1, pyb.Timer.ENC_AB, pin=pyb.Pin('X3')); e.channel(2, pyb.Timer.ENC_AB, pin=pyb.Pin('X4'))
print(e.counter())
