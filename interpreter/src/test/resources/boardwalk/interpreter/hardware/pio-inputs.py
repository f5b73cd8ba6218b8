# board: pico, until: 3s
# What PIO programs see at their inputs, how machines wait for each other, and what they give back.

import array
import machine
import rp2
from machine import Pin, UART
from rp2 import PIO, StateMachine, asm_pio

BYPASS = 0x50200038


# A pin's own change comes back through two flip-flops: three instructions later, or the next one.
@asm_pio(set_init=PIO.OUT_LOW, in_shiftdir=PIO.SHIFT_LEFT)
def look_back():
    set(pins, 1)
    in_(pins, 1)
    in_(pins, 1)
    in_(pins, 1)
    in_(pins, 1)
    push()
    set(pins, 0)       [7]


def first_word(bypass):
    machine.mem32[BYPASS] = bypass
    sm = StateMachine(0, look_back, set_base=Pin(2), in_base=Pin(2))
    sm.active(1)
    word = sm.get()
    sm.active(0)
    return word


print("synchroniser", bin(first_word(0)), "bypassed", bin(first_word(1 << 2)))
machine.mem32[BYPASS] = 0


# Relative flags: each machine raises its own and waits for its neighbour's.
@asm_pio(set_init=PIO.OUT_LOW)
def ping():
    wrap_target()
    set(pins, 1)
    irq(4)
    wait(1, irq, 5)
    set(pins, 0)
    irq(block, rel(0))
    wrap()


@asm_pio()
def pong():
    wrap_target()
    wait(1, irq, 4)
    irq(5)
    wrap()


PIO(0).remove_program()
came = []
a = StateMachine(1, ping, set_base=Pin(3))
b = StateMachine(2, pong)
a.irq(lambda sm: came.append(sm))
b.active(1)
a.active(1)
for _ in range(20):
    machine.idle()
a.active(0)
b.active(0)
print("relative flags", len(came) > 3, came[0])


# Addition: two words in, their sum out.
@asm_pio()
def add():
    pull()
    mov(x, invert(osr))
    pull()
    mov(y, osr)
    jmp("test")
    label("decrement")
    jmp(x_dec, "test")
    label("test")
    jmp(y_dec, "decrement")
    mov(isr, invert(x))
    push()


PIO(0).remove_program()
sm = StateMachine(0, add)
sm.active(1)
sums = []
for x, y in ((0, 0), (3, 4), (1000, 24), (0xFFFFFFFF, 2)):
    sm.put(x)
    sm.put(y)
    sums.append(sm.get())
sm.active(0)
print("addition", sums)


# SPI with a wire from data out to data in: what is sent comes back.
@asm_pio(out_init=PIO.OUT_LOW, sideset_init=PIO.OUT_LOW, autopull=True, autopush=True,
         pull_thresh=8, push_thresh=8, out_shiftdir=PIO.SHIFT_LEFT, in_shiftdir=PIO.SHIFT_LEFT)
def spi_0():
    out(pins, 1)       .side(0) [1]
    in_(pins, 1)       .side(1) [1]


PIO(0).remove_program()
sm = StateMachine(0, spi_0, freq=4_000_000, out_base=Pin(10), in_base=Pin(11), sideset_base=Pin(12))
sm.active(1)
back = []
for byte in b"loop":
    sm.put(byte << 24)
    back.append(sm.get())
sm.active(0)
print("spi", bytes(back))


# Serial in: eight cycles a bit, sampled in the middle of each.
@asm_pio(in_shiftdir=PIO.SHIFT_RIGHT, autopush=True, push_thresh=8)
def serial_in():
    wait(0, pin, 0)
    set(x, 7)          [10]
    label("bit")
    in_(pins, 1)
    jmp(x_dec, "bit")  [6]
    wait(1, pin, 0)


PIO(0).remove_program()
uart = UART(1, 115200, tx=Pin(4))
sm = StateMachine(0, serial_in, freq=8 * 115200, in_base=Pin(5))
sm.active(1)
uart.write("serial")
print("uart_rx", bytes(sm.get() >> 24 for _ in range(6)))
sm.active(0)


# Manchester: one machine sends, another one takes the bits from the edges. The sender starts with a
# one of its own, so that everything comes a bit later.
@asm_pio(sideset_init=PIO.OUT_LOW, autopull=True, pull_thresh=32, out_shiftdir=PIO.SHIFT_RIGHT)
def manchester_out():
    wrap_target()
    label("one")
    nop()              .side(0) [5]
    jmp("next")        .side(1) [3]
    label("zero")
    nop()              .side(1) [5]
    nop()              .side(0) [3]
    label("next")
    out(x, 1)
    jmp(not_x, "zero")
    wrap()


@asm_pio(in_shiftdir=PIO.SHIFT_RIGHT, autopush=True, push_thresh=32)
def manchester_in():
    label("one")
    wait(1, pin, 0)
    in_(x, 1)          [8]
    jmp(pin, "zero")
    jmp("one")
    label("zero")
    wait(0, pin, 0)
    in_(y, 1)          [8]
    jmp(pin, "zero")


PIO(0).remove_program()
into = StateMachine(1, manchester_in, freq=12_000_000, in_base=Pin(7), jmp_pin=Pin(7))
into.exec("set(x, 1)")
into.exec("set(y, 0)")
out = StateMachine(0, manchester_out, freq=12_000_000, sideset_base=Pin(6))
words = (0x0F0F1234, 0xAAAA5555)
for word in words:
    out.put(word)
into.active(1)
out.active(1)
got = [into.get() for _ in words]
sent = words[0] | words[1] << 32
print("manchester", got[0] | got[1] << 32 == (sent << 1 | 1) & (1 << 64) - 1)
out.active(0)
into.active(0)


# A knob counted by a table of jumps (data sheet, 3.6.8): the two contacts before and now are where
# to go on, so the program must lie at 0. MicroPython has no way to say so, but a program of 32
# instructions lies nowhere else.
@asm_pio(in_shiftdir=PIO.SHIFT_LEFT, out_shiftdir=PIO.SHIFT_RIGHT)
def knob():
    for forth, back in ((2, 1), (0, 3), (3, 0), (1, None)):
        for now in range(4):
            if now == forth:
                jmp("more")
            elif now == back:
                jmp("less")
            elif back is not None:
                jmp("tell")
            elif now == 2:
                label("less")
                jmp(y_dec, "tell")
            elif now == 3:
                wrap_target()
                label("tell")
                mov(isr, y)
            else:
                jmp("tell")
    push(noblock)
    out(isr, 2)
    in_(pins, 2)
    mov(osr, isr)
    mov(pc, isr)
    label("more")
    mov(y, invert(y))
    jmp(y_dec, "on")
    label("on")
    mov(y, invert(y))
    wrap()
    for filling in range(8):
        nop()


PIO(0).remove_program()
contacts = (Pin(12, Pin.OUT, value=0), Pin(13, Pin.OUT, value=0))
turned = StateMachine(0, knob, in_base=Pin(12))
turned.exec("set(y, 0)")
turned.active(1)


def turn(steps):
    global where
    for _ in range(abs(steps)):
        where = (where + (1 if steps > 0 else -1)) % 4
        now = (0b00, 0b10, 0b11, 0b01)[where]
        contacts[0].value(now & 1)
        contacts[1].value(now >> 1)


def counted():
    # Four counts of before may wait in the FIFO.
    for _ in range(5):
        count = turned.get()
    return count - (1 << 32) if count >> 31 else count


where = 0
counts = []
for steps in (1, 1, 1, 1, 37, -2, -60, 100, -77):
    turn(steps)
    counts.append(counted())
print("knob", len(knob[0]), counts)
turned.active(0)
