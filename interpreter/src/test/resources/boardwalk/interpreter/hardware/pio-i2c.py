# board: pico, until: 2s
# I2C by a state machine: pins that are only ever pulled low, eight bits and the acknowledgement of a
# byte, a clock that can be stretched (RP2040 data sheet, 3.6.7); a clock part answers. And a knob of
# two contacts, whose steps another machine counts (3.6.8).

import time
from machine import I2C, Pin
from rp2 import PIO, StateMachine, asm_pio

PULLED, FREE = 1, 0


@asm_pio(out_init=PIO.IN_LOW, set_init=PIO.IN_LOW, sideset_init=PIO.IN_LOW, side_pindir=True, autopull=True,
         autopush=True, pull_thresh=9, push_thresh=9, out_shiftdir=PIO.SHIFT_LEFT,
         in_shiftdir=PIO.SHIFT_LEFT)
def wire():
    out(pindirs, 1)    .side(1) [7]
    nop()              .side(0) [2]
    wait(1, pin, 1)    .side(0) [4]
    in_(pins, 1)       .side(0) [7]
    nop()              .side(1) [7]


class Bus:
    def __init__(self, sda, scl, freq):
        for number in (sda, scl):
            Pin(number, Pin.IN, Pin.PULL_UP)
        self.sda, self.scl = Pin(sda), Pin(scl)
        self.sm = StateMachine(0, wire, freq=freq * 32, out_base=self.sda, in_base=self.sda,
                               set_base=self.sda, sideset_base=self.scl)
        self.sm.exec("set(pindirs, 0).side(0)")

    def start(self):
        for step in ("nop().side(0)", "set(pindirs, 1).side(0)", "nop().side(1)"):
            self.sm.exec(step)
            time.sleep_us(5)
        self.sm.active(1)

    def stop(self):
        self.sm.active(0)
        for step in ("set(pindirs, 1).side(1)", "nop().side(0)", "set(pindirs, 0).side(0)"):
            self.sm.exec(step)
            time.sleep_us(5)

    def byte(self, value, acknowledge=FREE):
        self.sm.put((~value & 0xFF) << 24 | acknowledge << 23)
        word = self.sm.get()
        time.sleep_us(10)
        return word >> 1, not word & 1


bus = Bus(4, 5, 100_000)
bus.start()
print("nobody", bus.byte(0x22 << 1)[1])
bus.stop()
bus.start()
print("there", bus.byte(0x68 << 1)[1], bus.byte(8)[1], [bus.byte(b)[1] for b in b"kept"])
bus.stop()
bus.start()
bus.byte(0x68 << 1)
bus.byte(8)
bus.stop()
bus.start()
bus.byte(0x68 << 1 | 1)
print(bytes(bus.byte(0xFF, PULLED if i < 3 else FREE)[0] for i in range(4)))
bus.stop()
bus.sm.active(0)


@asm_pio(in_shiftdir=PIO.SHIFT_LEFT)
def contacts():
    wrap_target()
    label("again")
    mov(isr, null)
    in_(pins, 2)
    mov(x, isr)
    jmp(x_not_y, "moved")
    jmp("again")
    label("moved")
    mov(y, x)
    push()
    wrap()


sm = StateMachine(4, contacts, freq=1_000_000, in_base=Pin(14))
position = 0
last = 3
sm.exec("set(y, 3)")
sm.active(1)
for _ in range(400):
    time.sleep_ms(1)
    while sm.rx_fifo():
        now = sm.get()
        if (now ^ last) in (1, 2):
            first = (now ^ last) == 1
            ahead = (now & 1) == (now >> 1)
            position += 1 if first != ahead else -1
        last = now
print("knob", position // 4)
