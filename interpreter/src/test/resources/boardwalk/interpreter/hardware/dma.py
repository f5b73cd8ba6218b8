# board: pico, until: 1s
import rp2, machine
from uctypes import addressof
import array
a = bytearray(range(64)); b = bytearray(64)
d = rp2.DMA()
c = d.pack_ctrl()
print(d, hex(c), d.unpack_ctrl(c)['size'])
done = []
d.irq(lambda x: done.append(x))
d.config(read=a, write=b, count=16, ctrl=d.pack_ctrl(irq_quiet=0), trigger=True)
print(d.active())
while d.active():
    pass
print(a == b, done == [d], d.count, d.read == addressof(a) + 64)
# scatter
def gather_strings(strings, buf):
    buffer_dma = rp2.DMA(); gather_dma = rp2.DMA()
    gather_list = array.array("I")
    for s in strings:
        gather_list.append(len(s)); gather_list.append(addressof(s))
    gather_list.append(0); gather_list.append(0)
    gather_ctrl = gather_dma.pack_ctrl(ring_size=3, ring_sel=True)
    gather_dma.config(read=gather_list, write=buffer_dma.registers[14:16], count=2, ctrl=gather_ctrl)
    buffer_ctrl = buffer_dma.pack_ctrl(size=0, chain_to=gather_dma.channel)
    buffer_dma.config(write=buf, ctrl=buffer_ctrl)
    gather_dma.active(1)
    end = addressof(gather_list) + 4 * len(gather_list)
    while gather_dma.read != end:
        pass
out = bytearray(40)
gather_strings([b"This is ", b"a ", b"test", b" of it"], out)
print(out)
@rp2.asm_pio(out_shiftdir=rp2.PIO.SHIFT_RIGHT, autopull=True, pull_thresh=8, autopush=True, push_thresh=32)
def echo():
    out(x, 8)
    mov(isr, invert(x))
    push()
sm = rp2.StateMachine(0, echo, freq=1000000)
src = bytearray(range(20)); dst = array.array('I', [0]*20)
t = rp2.DMA(); r = rp2.DMA()
r.config(read=sm, write=dst, count=20, ctrl=r.pack_ctrl(size=2, inc_read=False, treq_sel=4), trigger=True)
t.config(read=src, write=sm, count=20, ctrl=t.pack_ctrl(size=0, inc_write=False, treq_sel=0), trigger=True)
print(t.active(), r.active())
sm.active(1)
while r.active():
    machine.idle()
print([hex(v) for v in dst][:5], hex(dst[19]))
print(hex(machine.mem32[0x50200000 + 4]))
