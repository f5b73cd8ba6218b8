# board: pico, until: 2s
# Buses by hand: nothing but pins.
from machine import Pin, I2C
import time

scl = Pin(5, Pin.OPEN_DRAIN, value=1)
sda = Pin(4, Pin.OPEN_DRAIN, value=1)


def start():
    sda(1); scl(1); sda(0); scl(0)


def stop():
    sda(0); scl(1); sda(1)


def write(value):
    for i in range(7, -1, -1):
        sda(value >> i & 1)
        scl(1)
        scl(0)
    sda(1)
    scl(1)
    ok = not sda()
    scl(0)
    return ok


def read(more):
    value = 0
    sda(1)
    for _ in range(8):
        scl(1)
        value = value << 1 | sda()
        scl(0)
    sda(not more)
    scl(1)
    scl(0)
    sda(1)
    return value


start()
print("nobody", write(0x20 << 1))
stop()
start()
print("clock", write(0x68 << 1), write(0))
start()
print(write(0x68 << 1 | 1))
data = [read(i < 6) for i in range(7)]
stop()
print("%02x-%02x-%02x %02x:%02x" % (data[6], data[5], data[4], data[2], data[1]))
start()
write(0x68 << 1); write(7); write(0x12); write(0x34)
stop()

# The same part by the controller of the chip.
print(I2C(0).readfrom_mem(0x68, 7, 2))

sck = Pin(10, Pin.OUT, value=0)
mosi = Pin(11, Pin.OUT, value=0)
cs = Pin(13, Pin.OUT, value=1)


def send(register, value):
    cs(0)
    word = register << 8 | value
    for i in range(15, -1, -1):
        mosi(word >> i & 1)
        sck(1)
        sck(0)
    cs(1)


send(12, 1)
send(9, 0)
send(11, 7)
for row in range(8):
    send(row + 1, 1 << row)

# A card answers, bit by bit.
class Spi:
    def __init__(self, sck, mosi, miso):
        self.sck, self.mosi, self.miso = sck, mosi, miso

    def init(self, **how):
        pass

    def write_readinto(self, out, into):
        for n, byte in enumerate(out):
            got = 0
            for i in range(7, -1, -1):
                self.mosi(byte >> i & 1)
                self.sck(1)
                got = got << 1 | self.miso()
                self.sck(0)
            into[n] = got


card_cs = Pin(1, Pin.OUT, value=1)
spi = Spi(Pin(2, Pin.OUT, value=0), Pin(3, Pin.OUT, value=1), Pin(0, Pin.IN, Pin.PULL_UP))


def command(number, argument, crc, extra=0):
    card_cs(0)
    out = bytes((0x40 | number,)) + argument.to_bytes(4, "big") + bytes((crc,)) + b"\xff" * (8 + extra)
    into = bytearray(len(out))
    spi.write_readinto(out, into)
    card_cs(1)
    return into[6:]


print(command(0, 0, 0x95))
print(command(8, 0x1AA, 0x87))
