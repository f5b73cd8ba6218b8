# board: pico2-w, until: 1s
# The second chip's registers are at other places: pins, and the fields of a DMA channel.
import machine
import rp2

BASE = 0xD0000000
machine.mem32[BASE + 0x30] = 1 << 15
machine.mem32[BASE + 0x18] = 1 << 15
print(machine.Pin(15), machine.Pin(15).value(), machine.mem32[BASE + 0x04] >> 15 & 1)
machine.mem32[BASE + 0x28] = 1 << 15
print(machine.Pin(15).value(), machine.Pin.ALT_USB, machine.Pin.ALT_PIO2)

d = rp2.DMA()
a = bytes(range(8))
b = bytearray(8)
ctrl = d.pack_ctrl(size=0, inc_read=False, inc_read_rev=True) | 1 << 4
print(hex(d.pack_ctrl()), d.unpack_ctrl(ctrl)["inc_read_rev"])
end = bytearray(a)
import uctypes

d.config(read=uctypes.addressof(end) + 7, write=b, count=8, ctrl=ctrl, trigger=True)
while d.active():
    pass
print(b)
