# pyb as the pyboard has it, over machine and the board's own parts.

import machine
import time
import _pyb
from machine import Pin, RTC, disable_irq, enable_irq, freq, unique_id, idle as wfi

_TIMER_CLOCK = 84_000_000


def delay(ms):
    time.sleep_ms(max(0, ms))


def udelay(us):
    time.sleep_us(max(0, us))


def millis():
    return time.ticks_ms()


def micros():
    return time.ticks_us()


def elapsed_millis(start):
    return time.ticks_diff(time.ticks_ms(), start)


def elapsed_micros(start):
    return time.ticks_diff(time.ticks_us(), start)


def hard_reset():
    machine.reset()


def stop():
    machine.lightsleep()


def standby():
    machine.deepsleep()


def rng():
    import os

    return int.from_bytes(os.urandom(4), "little") & 0x3FFFFFFF


def repl_uart(uart=None):
    return None


def have_cdc():
    return True


def info(dump=False):
    print("ID=" + ":".join("%02x" % b for b in unique_id()))


def main(file):
    return None


def sync():
    return None


class LED:
    def __init__(self, number):
        pins = _pyb.leds()
        if not 1 <= number <= len(pins):
            raise ValueError("LED(%d) doesn't exist" % number)
        self._number = number
        self._pin = Pin(pins[number - 1], Pin.OUT)
        self._pwm = None
        self._level = 0

    def __repr__(self):
        return "LED(%d)" % self._number

    def _set(self, level):
        self._level = level
        if self._pwm:
            self._pwm.deinit()
            self._pwm = None
            self._pin.init(Pin.OUT)
        self._pin.value(1 if level else 0)

    def on(self):
        self._set(255)

    def off(self):
        self._set(0)

    def toggle(self):
        self._set(0 if self._level else 255)

    def intensity(self, level=None):
        if level is None:
            return self._level
        level = max(0, min(255, level))
        if level in (0, 255) or self._number < 3:
            # Only the yellow and the blue one have a timer.
            self._set(255 if level else 0)
        else:
            self._level = level
            self._pwm = machine.PWM(self._pin, freq=50, duty_u16=level * 257)


class Switch:
    def __init__(self):
        pin, low = _pyb.switch()
        self._low = low
        self._pin = Pin(pin, Pin.IN, Pin.PULL_UP if low else None)

    def __call__(self):
        return bool(self._pin.value()) != self._low

    def value(self):
        return self()

    def callback(self, function):
        if function is None:
            self._pin.irq(None)
        else:
            edge = Pin.IRQ_FALLING if self._low else Pin.IRQ_RISING
            self._pin.irq(lambda pin: function(), edge)

    def __repr__(self):
        return "Switch()"


class Accel:
    # The MMA7660 has 21.3 counts to a g.
    def _axis(self, i):
        return max(-32, min(31, round(_pyb.acceleration()[i] * 21.33 / 1000)))

    def x(self):
        return self._axis(0)

    def y(self):
        return self._axis(1)

    def z(self):
        return -self._axis(2)

    def tilt(self):
        return 0

    def filtered_xyz(self):
        return tuple(4 * v for v in (self.x(), self.y(), self.z()))


class ADC:
    def __init__(self, pin):
        self._adc = machine.ADC(pin)

    def read(self):
        return self._adc.read_u16() >> 4

    def read_timed(self, buf, timer):
        hertz = timer if isinstance(timer, int) else timer.freq()
        wide = not isinstance(buf, (bytearray, bytes))
        for i in range(len(buf)):
            value = self.read()
            buf[i] = value if wide else value >> 4
            time.sleep_us(1000000 // hertz)
        return len(buf) * (2 if wide else 1)


class ADCAll:
    def __init__(self, resolution, mask=0xFFFFFFFF):
        self._shift = 16 - resolution

    def read_channel(self, channel):
        return machine.ADC(channel).read_u16() >> self._shift

    def read_core_temp(self):
        return 25.0

    def read_core_vbat(self):
        return 3.0

    def read_core_vref(self):
        return 1.21

    def read_vref(self):
        return 3.3


class DAC:
    NORMAL = 0
    CIRCULAR = 256

    def __init__(self, port, bits=8, *, buffering=None):
        self._pin = {1: "X5", 2: "X6"}.get(port, port)
        self._bits = bits
        self._pwm = None

    def init(self, bits=8, *, buffering=None):
        self._bits = bits

    def write(self, value):
        # The average of a fast wave is the voltage.
        if self._pwm is None:
            self._pwm = machine.PWM(Pin(self._pin), freq=1000000)
        self._pwm.duty_u16(value * 65535 // ((1 << self._bits) - 1))

    def deinit(self):
        if self._pwm:
            self._pwm.deinit()
            self._pwm = None


class Servo:
    def __init__(self, number):
        if not 1 <= number <= 4:
            raise ValueError("Servo(%d) doesn't exist" % number)
        self._number = number
        self._calibration = (640, 2420, 1500, 2470, 2200)
        self._pwm = machine.PWM(Pin("X%d" % number), freq=50)
        self._angle = 0
        self.angle(0)

    def pulse_width(self, us=None):
        if us is None:
            return self._us
        self._us = max(self._calibration[0], min(self._calibration[1], us))
        self._pwm.duty_ns(self._us * 1000)

    def angle(self, degrees=None, time=0):
        if degrees is None:
            return self._angle
        self._angle = max(-90, min(90, degrees))
        low, high, centre = self._calibration[:3]
        self.pulse_width(centre + (self._calibration[3] - centre) * self._angle // 90)

    def speed(self, percent=None, time=0):
        if percent is None:
            return self._angle * 100 // 90
        centre = self._calibration[2]
        self.pulse_width(centre + (self._calibration[4] - centre) * percent // 100)

    def calibration(self, *values):
        if not values:
            return self._calibration
        self._calibration = tuple(values) + self._calibration[len(values):]


class ExtInt:
    IRQ_RISING = 0x110000
    IRQ_FALLING = 0x210000
    IRQ_RISING_FALLING = 0x310000

    def __init__(self, pin, mode, pull, callback):
        self._pin = Pin(pin, Pin.IN, pull)
        self._callback = callback
        self._mode = mode
        self.enable()

    def line(self):
        return self._pin.pin()

    def enable(self):
        line = self.line()
        edges = 0
        if self._mode & 0x100000:
            edges |= Pin.IRQ_RISING if self._mode & 0x010000 or self._mode == 0x310000 else 0
            edges |= Pin.IRQ_FALLING if self._mode & 0x200000 else 0
        self._pin.irq(lambda pin: self._callback(line), edges or Pin.IRQ_FALLING)

    def disable(self):
        self._pin.irq(None)

    def swint(self):
        self._callback(self.line())


class TimerChannel:
    def __init__(self, timer, mode, pin=None, callback=None, pulse_width=0,
                 pulse_width_percent=None):
        self._timer = timer
        self._pwm = machine.PWM(pin, freq=timer.freq()) if pin is not None else None
        self._width = 0
        if pulse_width_percent is not None:
            self.pulse_width_percent(pulse_width_percent)
        else:
            self.pulse_width(pulse_width)

    def pulse_width(self, value=None):
        if value is None:
            return self._width
        self._width = value
        if self._pwm:
            self._pwm.duty_u16(min(65535, 65535 * value // (self._timer.period() + 1)))

    def pulse_width_percent(self, percent=None):
        full = self._timer.period() + 1
        if percent is None:
            return self._width * 100 / full
        self.pulse_width(int(full * percent / 100))

    def callback(self, function):
        self._timer.callback(function)


class Timer:
    UP = 0
    DOWN = 16
    CENTER = 32
    PWM = 0
    PWM_INVERTED = 1

    def __init__(self, number, **how):
        self._number = number
        self._timer = machine.Timer()
        self._freq = None
        self._callback = None
        if how:
            self.init(**how)

    def init(self, *, freq=None, prescaler=None, period=None, mode=0, div=1, callback=None,
             deadtime=0):
        if freq is None:
            self._prescaler, self._period = prescaler, period
            freq = _TIMER_CLOCK / (prescaler + 1) / (period + 1)
        else:
            ticks = _TIMER_CLOCK / freq
            self._prescaler = max(0, int(ticks / 65536))
            self._period = int(ticks / (self._prescaler + 1)) - 1
        self._freq = freq
        self._since = time.ticks_us()
        self.callback(callback)

    def deinit(self):
        self._timer.deinit()

    def callback(self, function):
        self._callback = function
        if function is None:
            self._timer.deinit()
        else:
            self._timer.init(freq=self._freq, callback=lambda t: function(self))

    def channel(self, number, mode=None, **how):
        return TimerChannel(self, mode, **how)

    def counter(self):
        passed = time.ticks_diff(time.ticks_us(), self._since)
        return int(passed * self._freq / 1000000 * (self._period + 1)) % (self._period + 1)

    def freq(self, now=None):
        if now is None:
            return self._freq
        self.init(freq=now, callback=self._callback)

    def period(self):
        return self._period

    def prescaler(self):
        return self._prescaler

    def source_freq(self):
        return _TIMER_CLOCK


class I2C:
    CONTROLLER = MASTER = 0
    PERIPHERAL = SLAVE = 1

    def __init__(self, bus, mode=None, *, addr=0x12, baudrate=400000, gencall=False, dma=False):
        self._bus = bus
        self._i2c = None
        if mode is not None:
            self.init(mode, addr=addr, baudrate=baudrate)

    def init(self, mode=0, *, addr=0x12, baudrate=400000, gencall=False, dma=False):
        if mode != I2C.CONTROLLER:
            raise NotImplementedError("a simulated pyboard is no I2C peripheral")
        self._i2c = machine.I2C(self._bus, freq=baudrate)

    def deinit(self):
        self._i2c = None

    def scan(self):
        return self._i2c.scan()

    def is_ready(self, addr):
        return addr in self._i2c.scan()

    def send(self, send, addr=0x00, *, timeout=5000):
        self._i2c.writeto(addr, bytes((send,)) if isinstance(send, int) else send)

    def recv(self, recv, addr=0x00, *, timeout=5000):
        if isinstance(recv, int):
            return self._i2c.readfrom(addr, recv)
        self._i2c.readfrom_into(addr, recv)
        return recv

    def mem_read(self, data, addr, memaddr, *, timeout=5000, addr_size=8):
        if isinstance(data, int):
            return self._i2c.readfrom_mem(addr, memaddr, data, addrsize=addr_size)
        self._i2c.readfrom_mem_into(addr, memaddr, data, addrsize=addr_size)
        return data

    def mem_write(self, data, addr, memaddr, *, timeout=5000, addr_size=8):
        data = bytes((data,)) if isinstance(data, int) else data
        self._i2c.writeto_mem(addr, memaddr, data, addrsize=addr_size)


class SPI:
    CONTROLLER = MASTER = 0
    PERIPHERAL = SLAVE = 1
    MSB = 0
    LSB = 1

    def __init__(self, bus, mode=None, baudrate=328125, *, prescaler=None, polarity=1, phase=0,
                 bits=8, firstbit=0, ti=False, crc=None):
        self._bus = bus
        if mode is not None:
            self.init(mode, baudrate, polarity=polarity, phase=phase)

    def init(self, mode, baudrate=328125, *, prescaler=None, polarity=1, phase=0, bits=8,
             firstbit=0, ti=False, crc=None):
        self._spi = machine.SPI(self._bus, baudrate=baudrate, polarity=polarity, phase=phase)

    def deinit(self):
        self._spi.deinit()

    def send(self, send, *, timeout=5000):
        self._spi.write(bytes((send,)) if isinstance(send, int) else send)

    def recv(self, recv, *, timeout=5000):
        if isinstance(recv, int):
            return self._spi.read(recv)
        self._spi.readinto(recv)
        return recv

    def send_recv(self, send, recv=None, *, timeout=5000):
        send = bytes((send,)) if isinstance(send, int) else send
        recv = bytearray(len(send)) if recv is None else recv
        self._spi.write_readinto(send, recv)
        return recv

    def read(self, *args):
        return self._spi.read(*args)

    def readinto(self, *args):
        return self._spi.readinto(*args)

    def write(self, data):
        return self._spi.write(data)

    def write_readinto(self, out, into):
        return self._spi.write_readinto(out, into)


UART = machine.UART


class USB_VCP:
    RTS = 1
    CTS = 2
    IRQ_RX = 1

    def __init__(self, number=0):
        import sys

        self._in = sys.stdin.buffer
        self._out = sys.stdout.buffer

    def isconnected(self):
        return True

    def any(self):
        import select

        poll = select.poll()
        poll.register(self._in, select.POLLIN)
        return bool(poll.poll(0))

    def setinterrupt(self, character):
        import micropython

        micropython.kbd_intr(character)

    def init(self, *, flow=-1):
        return None

    def write(self, data):
        return self._out.write(data)

    def send(self, data, *, timeout=5000):
        return self._out.write(bytes((data,)) if isinstance(data, int) else data)

    def read(self, count=1):
        return self._in.read(count) if self.any() else None

    def recv(self, data, *, timeout=5000):
        return self._in.read(data if isinstance(data, int) else len(data))

    def readline(self):
        return self._in.readline() if self.any() else None
