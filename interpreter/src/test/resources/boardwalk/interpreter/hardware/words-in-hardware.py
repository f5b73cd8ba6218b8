# board: pico, until: 1s
# Ints that do not fit a word of 32 bits, in modules of the Pico.
import array
import machine
import rp2
import time
import uctypes

BIG = 2**32 + 5


def outcome(what, call):
    try:
        print(what, call())
    except (OverflowError, ValueError, TypeError) as e:
        print(what, repr(e))


class Same:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


# Checked.
outcome("freq", lambda: machine.freq(BIG))
outcome("lightsleep", lambda: machine.lightsleep(2**31))
outcome("pin", lambda: machine.Pin(BIG))
outcome("mode", lambda: machine.Pin(0, 2**31))
outcome("adc", lambda: machine.ADC(-(2**31)))
pwm = machine.PWM(machine.Pin(0), freq=1000)
outcome("pwm freq", lambda: pwm.freq(BIG))
outcome("pwm duty", lambda: pwm.duty_u16(2**31))
outcome("pwm duty_ns", lambda: pwm.duty_ns(2**31))
outcome("timer", lambda: machine.Timer(period=2**31))
outcome("wdt", lambda: machine.WDT(timeout=BIG))
outcome("spi", lambda: machine.SPI(0, baudrate=BIG))
outcome("spi read", lambda: machine.SPI(0).read(2**40))
outcome("i2c", lambda: machine.I2C(0, freq=BIG))
outcome("i2c address", lambda: machine.I2C(0).writeto(BIG, b""))
outcome("i2c read", lambda: machine.I2C(0).readfrom(8, 2**40))
outcome("memaddr", lambda: machine.I2C(0).writeto_mem(8, 2**31, b"", addrsize=32))
outcome("uart", lambda: machine.UART(0, BIG))
outcome("uart timeout", lambda: machine.UART(0, timeout=2**31))
outcome("rtc", lambda: machine.RTC().datetime((BIG, 1, 1, 0, 0, 0, 0, 0)))
outcome("pulse", lambda: machine.time_pulse_us(machine.Pin(1), 1, 2**31))
outcome("bitstream", lambda: machine.bitstream(machine.Pin(1), 0, (BIG, 1, 1, 1), b""))
outcome("sleep", lambda: time.sleep_ms(2**31))
outcome("pio", lambda: rp2.PIO(BIG))
outcome("machine", lambda: rp2.StateMachine(2**31))
outcome("flash", lambda: rp2.Flash().readblocks(2**31, bytearray(1)))


@rp2.asm_pio()
def program():
    pull()
    mov(isr, osr)
    push()


state_machine = rp2.StateMachine(0, program, freq=1_000_000)
outcome("sm freq", lambda: rp2.StateMachine(1, program, freq=2**31))
outcome("exec", lambda: state_machine.exec(BIG))
outcome("get", lambda: state_machine.get(None, 2**31))
outcome("shift", lambda: state_machine.put(1, BIG))

# Cut.
state_machine.active(1)
for value in (BIG, 2**31, -(2**31) - 1, -1, 2**70 + 7):
    state_machine.put(value)
    print("put", state_machine.get())
outcome("put", lambda: state_machine.put(Same(BIG)))
data = bytearray(8)
address = uctypes.addressof(data)
machine.mem32[address + 2**32] = BIG
machine.mem8[address + 4 - 2**40] = 2**70 + 9
print(data, machine.mem32[address - 2**32])
dma = rp2.DMA()
outcome("default", lambda: hex(dma.pack_ctrl(default=2**40 + 0x21)))
outcome("field", lambda: hex(dma.pack_ctrl(default=0, treq_sel=BIG)))
dma.read = 2**40 + 16
dma.count = BIG
print(dma.read, dma.count, rp2.DMA.unpack_ctrl(2**40)["enable"])

# Seconds are a word without a sign here.
outcome("localtime", lambda: time.localtime(2**32 - 1))
outcome("localtime", lambda: time.localtime(2**31))
outcome("localtime", lambda: time.localtime(2**32))
outcome("localtime", lambda: time.localtime(-1))
outcome("localtime", lambda: time.localtime(1.5))
buffer = array.array("I", [0x80000000, 0x7FFFFFFF])
address = uctypes.addressof(buffer)
print(machine.mem32[address], machine.mem32[address + 4], machine.mem16[address + 2])
