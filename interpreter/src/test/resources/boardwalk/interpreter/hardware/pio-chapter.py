# board: pico, until: 1s
# The programs of the RP2040 data sheet's chapter on PIO (3.6), in MicroPython's assembler, seen by
# a logic analyser made of a state machine and DMA: a sample a cycle. A line for each: the machine
# code, its settings, what was put, and the levels of the watched pin as [level, cycles].

import array
import json
import machine
import rp2
from machine import Pin
from rp2 import PIO, StateMachine, asm_pio

CLOCK = 125_000_000
BASE = 2


@asm_pio(in_shiftdir=PIO.SHIFT_RIGHT, autopush=True, push_thresh=32)
def sampler():
    in_(pins, 1)


def runs(words):
    found = []
    for word in words:
        for i in range(32):
            level = word >> i & 1
            if found and found[-1][0] == level:
                found[-1][1] += 1
            else:
                found.append([level, 1])
    return found


# Where asm_pio keeps how many pins there are.
OUT, SET, SIDE = 6, 7, 8


def count(pins):
    return 0 if pins is None else len(pins) if isinstance(pins, tuple) else 1


def watch(name, program, sends=(), pin=BASE, words=12, side=None, freq=CLOCK, edges=14):
    samples = array.array("I", (0 for _ in range(words)))
    analyser = StateMachine(4, sampler, freq=CLOCK, in_base=Pin(pin))
    dma = rp2.DMA()
    dma.config(read=analyser, write=samples, count=words, trigger=True,
               ctrl=dma.pack_ctrl(inc_read=False, treq_sel=12))
    side = BASE if side is None else side
    sm = StateMachine(0, program, freq=freq, set_base=Pin(BASE), out_base=Pin(BASE),
                      sideset_base=Pin(side))
    for word in sends:
        sm.put(word)
    analyser.active(1)
    sm.active(1)
    while dma.active():
        machine.idle()
    sm.active(0)
    analyser.active(0)
    dma.close()
    print(json.dumps({
        "name": name,
        "words": list(program[0]),
        "execctrl": program[4],
        "shiftctrl": program[5],
        "out": count(program[OUT]),
        "set": count(program[SET]),
        "side": count(program[SIDE]),
        "sidebase": side,
        "pin": pin,
        "divider": CLOCK // freq,
        "sends": list(sends),
        "runs": runs(samples)[1:-1][: edges - 1],
    }))
    for unit in (0, 1):
        PIO(unit).remove_program()
    program[1] = program[2] = -1
    sampler[1] = sampler[2] = -1


@asm_pio(set_init=PIO.OUT_LOW)
def square():
    set(pindirs, 1)
    label("again")
    set(pins, 1) [1]
    set(pins, 0)
    jmp("again")


@asm_pio(set_init=PIO.OUT_LOW)
def square_wrap():
    set(pindirs, 1)
    wrap_target()
    set(pins, 1) [1]
    set(pins, 0) [1]
    wrap()


@asm_pio(set_init=PIO.OUT_LOW)
def square_fast():
    set(pindirs, 1)
    wrap_target()
    set(pins, 1)
    set(pins, 0)
    wrap()


@asm_pio(out_init=PIO.OUT_LOW, out_shiftdir=PIO.SHIFT_RIGHT)
def hello():
    label("loop")
    pull()
    out(pins, 1)
    jmp("loop")


@asm_pio(sideset_init=PIO.OUT_LOW)
def pulses():
    pull(noblock)      .side(0)
    mov(x, osr)
    mov(y, isr)
    label("count")
    jmp(x_not_y, "not_yet")
    jmp("skip")        .side(1)
    label("not_yet")
    nop()
    label("skip")
    jmp(y_dec, "count")


@asm_pio(sideset_init=PIO.OUT_HIGH, out_init=PIO.OUT_HIGH, out_shiftdir=PIO.SHIFT_RIGHT)
def serial_out():
    pull()             .side(1) [7]
    set(x, 7)          .side(0) [7]
    label("bit")
    out(pins, 1)
    jmp(x_dec, "bit")  [6]


@asm_pio(sideset_init=PIO.OUT_LOW, out_shiftdir=PIO.SHIFT_LEFT, autopull=True, pull_thresh=24)
def leds():
    wrap_target()
    label("bit")
    out(x, 1)          .side(0) [2]
    jmp(not_x, "zero") .side(1) [1]
    jmp("bit")         .side(1) [4]
    label("zero")
    nop()              .side(0) [4]
    wrap()


@asm_pio(out_init=PIO.OUT_LOW, sideset_init=PIO.OUT_LOW, autopull=True, autopush=True,
         pull_thresh=8, push_thresh=8, out_shiftdir=PIO.SHIFT_LEFT, in_shiftdir=PIO.SHIFT_LEFT)
def spi_0():
    out(pins, 1)       .side(0) [1]
    in_(pins, 1)       .side(1) [1]


@asm_pio(out_init=PIO.OUT_LOW, sideset_init=PIO.OUT_LOW, autopull=True, autopush=True,
         pull_thresh=8, push_thresh=8, out_shiftdir=PIO.SHIFT_LEFT, in_shiftdir=PIO.SHIFT_LEFT)
def spi_1():
    out(x, 1)          .side(0)
    mov(pins, x)       .side(1) [1]
    in_(pins, 1)       .side(0)


@asm_pio(sideset_init=PIO.OUT_LOW, autopull=True, pull_thresh=32, out_shiftdir=PIO.SHIFT_RIGHT)
def manchester():
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


@asm_pio(sideset_init=PIO.OUT_LOW, autopull=True, pull_thresh=32, out_shiftdir=PIO.SHIFT_RIGHT)
def differential():
    label("high")
    out(x, 1)
    jmp(not_x, "high_0") .side(1) [6]
    label("high_1")
    nop()
    jmp("high")        .side(0) [6]
    label("high_0")
    jmp("low")         [7]
    label("low")
    out(x, 1)
    jmp(not_x, "low_0") .side(0) [6]
    label("low_1")
    nop()
    jmp("low")         .side(1) [6]
    label("low_0")
    jmp("high")        [7]


@asm_pio(out_init=PIO.OUT_LOW, sideset_init=PIO.OUT_LOW, out_shiftdir=PIO.SHIFT_LEFT,
         autopull=True, pull_thresh=32)
def clocked_leds():
    out(pins, 1)       .side(0)
    nop()              .side(1)


@asm_pio(out_init=(PIO.OUT_LOW,) * 6, sideset_init=PIO.OUT_LOW, out_shiftdir=PIO.SHIFT_RIGHT)
def panel_data():
    wrap_target()
    pull()             .side(0)
    in_(null, 1)       .side(0)
    in_(osr, 8)
    out(null, 8)       .side(0)
    mov(pins, osr)     .side(0)
    nop()              .side(1) [2]
    wrap()


# The other half of a panel: five pins say which row, the latch and the light's own pin take turns.
@asm_pio(out_init=(PIO.OUT_LOW,) * 5, sideset_init=(PIO.OUT_LOW, PIO.OUT_HIGH),
         out_shiftdir=PIO.SHIFT_RIGHT, autopull=True, pull_thresh=32)
def panel_row():
    wrap_target()
    out(pins, 5)      .side(0b10) [7]
    out(x, 27)        .side(0b11) [7]
    label("lit")
    jmp(x_dec, "lit") .side(0b00)
    wrap()


def row(select, lit):
    return lit - 1 << 5 | select


watch("squarewave", square)
watch("squarewave_wrap", square_wrap)
watch("squarewave_fast", square_fast)
watch("squarewave, a quarter of the clock", square_wrap, freq=CLOCK // 4)
watch("hello", hello, (1, 0, 1, 1), edges=3)
watch("uart_tx", serial_out, (0x55, 0x0F), words=8)
watch("ws2812", leds, (0xA50000 << 8,), words=8, edges=16)
watch("spi, CPHA 0: clock", spi_0, (0xA5 << 24,), side=BASE + 1, pin=BASE + 1, words=3)
watch("spi, CPHA 0: data", spi_0, (0xA5 << 24,), side=BASE + 1, words=3)
watch("spi, CPHA 1: clock", spi_1, (0xA5 << 24,), side=BASE + 1, pin=BASE + 1, words=3)
watch("spi, CPHA 1: data", spi_1, (0xA5 << 24,), side=BASE + 1, words=3)
watch("manchester", manchester, (0x0FF0A50F,), words=12, edges=24)
watch("differential manchester", differential, (0x0FF0A50F,), words=12, edges=20)
watch("apa102: data", clocked_leds, (0xF0F0A5A5,), side=BASE + 1, words=3)
watch("hub75: clock", panel_data, (0x123456, 0x3F00), side=BASE + 6, pin=BASE + 6, words=2, edges=5)
watch("hub75: latch", panel_row, (row(1, 20), row(2, 5), row(21, 9)), side=BASE + 5, pin=BASE + 5, words=4, edges=9)
watch("hub75: light", panel_row, (row(1, 20), row(2, 5), row(21, 9)), side=BASE + 5, pin=BASE + 6, words=4, edges=9)
watch("hub75: row bit", panel_row, (row(1, 20), row(2, 5), row(21, 9)), side=BASE + 5, pin=BASE, words=4, edges=9)


# PWM needs its period in ISR first.
def pwm_runs():
    samples = array.array("I", (0 for _ in range(16)))
    analyser = StateMachine(4, sampler, freq=CLOCK, in_base=Pin(BASE))
    sm = StateMachine(0, pulses, freq=CLOCK, sideset_base=Pin(BASE))
    sm.put(15)
    sm.exec("pull()")
    sm.exec("mov(isr, osr)")
    sm.put(5)
    dma = rp2.DMA()
    dma.config(read=analyser, write=samples, count=16, trigger=True,
               ctrl=dma.pack_ctrl(inc_read=False, treq_sel=12))
    analyser.active(1)
    sm.active(1)
    while dma.active():
        machine.idle()
    sm.active(0)
    analyser.active(0)
    dma.close()
    for unit in (0, 1):
        PIO(unit).remove_program()
    sampler[1] = sampler[2] = -1
    return runs(samples)[3:7]


print("pwm", pwm_runs())
