# board: pyboard-v1.1, until: 2s
import pyb, machine
f = pyb.Flash(start=0, len=4096)
b = bytearray(512); f.readblocks(2, b); print(b[:3], machine.reset_cause())
if b[0] == 255:
    f.writeblocks(2, b'abc' + bytes(509))
    machine.reset()
