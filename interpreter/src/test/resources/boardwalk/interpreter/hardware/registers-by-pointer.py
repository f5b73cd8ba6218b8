# board: pico, until: 1s
import machine, uctypes
@micropython.viper
def blink():
    sio = ptr32(0xd0000000)
    sio[0x024 >> 2] = 1 << 25
    for i in range(3):
        sio[0x01c >> 2] = 1 << 25
p = machine.Pin(25, machine.Pin.OUT)
blink()
print(p(), hex(machine.mem32[0xd0000010]))
@micropython.viper
def read() -> uint:
    return uint(ptr32(0xd0000010)[0])
print(hex(read()))
s = uctypes.struct(0xd0000010, {'out': 0|uctypes.UINT32, 'set': 4|uctypes.UINT32, 'clr': 8|uctypes.UINT32})
s.clr = 1<<25
print(p(), s.out)
try:
    s = uctypes.struct(0x12345678, {'out': 0|uctypes.UINT32}); s.out
except Exception as e: print(repr(e))
