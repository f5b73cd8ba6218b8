# board: pico, until: 1s
import machine
d = machine.USBDevice()
print(d is machine.USBDevice(), d.active(), d.builtin_driver is d.BUILTIN_NONE)
for wrong in (lambda: d.active(True), lambda: d.submit_xfer(1, b''), lambda: d.stall(1)):
    try:
        wrong()
    except OSError as e:
        print(e)
d.config(d.BUILTIN_CDC.desc_dev, d.BUILTIN_CDC.desc_cfg, None)
print(d.active(True), d.active(), d.submit_xfer(0x81, b'report'), d.stall(1), d.remote_wakeup())
buf = bytearray(b'\x01\x00\xff\xff\x00\x10')
machine.I2S.shift(buf=buf, bits=16, shift=1)
print(buf)
machine.I2S.shift(buf=buf, bits=16, shift=-2)
print(buf)
machine.mem32[0xd0000020] = 1 << 15
machine.mem32[0xd0000014] = 1 << 15
print(machine.Pin(15), machine.Pin(15).value(), machine.mem32[0xd0000004] >> 15 & 1)
machine.mem32[0xd000001c] = 1 << 15
print(machine.Pin(15).value(), machine.mem8[0xd0000005] >> 7)
