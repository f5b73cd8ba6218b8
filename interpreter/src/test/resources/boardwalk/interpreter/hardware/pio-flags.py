# board: pico, until: 2s
# The flags a handler of the PIO waits for are cleared before it is called, so that they come again;
# executed instructions have the side-set of their machine.
import time
import rp2
from machine import Pin

seen = []


@rp2.asm_pio()
def two():
    irq(0)             [31]
    irq(1)             [31]


pio = rp2.PIO(0)
pio.irq(lambda p: seen.append(p.irq().flags()))
sm = rp2.StateMachine(0, two, freq=2000)
sm.active(1)
time.sleep_ms(100)
sm.active(0)
print(seen[:6])


@rp2.asm_pio(sideset_init=rp2.PIO.OUT_LOW)
def side():
    nop().side(0)


pio.remove_program()
sm = rp2.StateMachine(1, side, sideset_base=Pin(7))
sm.exec("nop().side(1)")
print(Pin(7).value())
sm.exec("nop().side(0)")
print(Pin(7).value())
