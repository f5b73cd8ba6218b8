# board: pico, until: 1s
from machine import I2C, I2CTarget, Pin
mem = bytearray(range(8))
t = I2CTarget(1, 0x43, mem=mem, scl=Pin(7), sda=Pin(6))
print(t)
log = []
def h(x):
    log.append((x.irq().flags(), x.memaddr))
t.irq(h)
i = I2C(0, scl=Pin(5), sda=Pin(4))
print(i.scan())
print(i.readfrom_mem(0x43, 2, 4))
i.writeto_mem(0x43, 6, b'\xaa\xbb\xcc')
print(mem, log)
t.deinit()
print(i.scan())
ev = []
def raw(x, buf=bytearray(1)):
    f = x.irq().flags()
    global n
    ev[n] = f; n += 1
    if f & I2CTarget.IRQ_READ_REQ:
        buf[0] = 7
        x.write(buf)
    if f & I2CTarget.IRQ_WRITE_REQ:
        x.readinto(buf)
        ev[n] = buf[0]; n += 1
t = I2CTarget(1, addr=67, scl=Pin(7), sda=Pin(6))
try:
    t.irq(raw, trigger=63)
except ValueError as e:
    print(e)
ev = bytearray(40); n = 0
import micropython
t.irq(raw, trigger=63, hard=True)
print(i.writeto(67, b'ab'))
print(i.readfrom(67, 2), list(ev[:n]))
