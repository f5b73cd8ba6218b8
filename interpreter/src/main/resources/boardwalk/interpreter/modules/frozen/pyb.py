# pyb as the pyboard has it, over machine and the board's own parts.

import machine
import time
import _pyb
from machine import Pin, RTC, disable_irq, enable_irq, freq, info, unique_id, idle as wfi
from _pyb_can import CAN
from _pyb_lcd import LCD
from _pyb_storage import Flash, SDCard

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


def bootloader(*_):
    machine.bootloader()


def fault_debug(value=None):
    return None


_country = "XX"


def country(code=None):
    global _country
    if code is None:
        return _country
    _country = code


def mount(device, mountpoint, *, readonly=False, mkfs=False):
    import vfs

    if device is None:
        vfs.umount(mountpoint)
        return
    if mkfs:
        vfs.VfsFat.mkfs(device)
    vfs.mount(device, mountpoint, readonly=readonly)


def main(file):
    return None


def sync():
    return None


# USB. What is behind the plug is the console; a mouse or keyboard it could be has no computer.

hid_mouse = (1, 2, 4, 8, bytes.fromhex(
    "05010902a1010901a1000509190129031500250195037501810295017505810105010930093109381581257f75"
    "0895038106c0c0"))
hid_keyboard = (1, 1, 8, 8, bytes.fromhex(
    "05010906a101050719e029e71500250175019508810295017508810195057501050819012905910295017503"
    "910195067508150025650507190029658100c0"))

_usb_mode = "VCP+MSC"
_usb_modes = ("VCP", "MSC", "VCP+MSC", "VCP+HID", "VCP+MSC+HID")


def usb_mode(mode=0, *, port=-1, vid=0xF055, pid=-1, msc=(), hid=hid_mouse, high_speed=False):
    global _usb_mode
    if mode == 0:
        return _usb_mode
    if mode is None:
        _usb_mode = None
        return
    mode = {"CDC": "VCP", "CDC+MSC": "VCP+MSC", "CDC+HID": "VCP+HID"}.get(mode, mode)
    if mode not in _usb_modes:
        raise ValueError("bad USB mode")
    _usb_mode = mode


class USB_HID:
    def send(self, data):
        # Nobody asks for the report.
        return 0

    def recv(self, data, *, timeout=5000):
        time.sleep_ms(timeout)
        return b"" if isinstance(data, int) else 0


def hid(report):
    USB_HID().send(bytes(v & 255 for v in report))


_servos = {}


def servo(number, angle):
    if number not in _servos:
        _servos[number] = Servo(number)
    _servos[number].angle(angle)


def pwm(period, pulse):
    # The servos' timer counts hundredths of a millisecond.
    for channel in _servos.values():
        channel._pwm.init(freq=max(1, 100000 // period), duty_ns=pulse * 10000)


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


_accel_registers = {7: 1}


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
        # MMA7660FC data sheet, register 3: front or back in bits 0 and 1, the edge in 2 to 4.
        x, y, z = _pyb.acceleration()
        front = 1 if z < -300 else 2 if z > 300 else 0
        edge = 0
        if abs(x) > 600 or abs(y) > 600:
            edge = (1 if x > 0 else 2) if abs(x) > abs(y) else (5 if y > 0 else 6)
        return edge << 2 | front

    def read(self, reg):
        if reg < 3:
            return (self.x, self.y, self.z)[reg]() & 0x3F
        if reg == 3:
            return self.tilt()
        return _accel_registers.get(reg, 0)

    def write(self, reg, value):
        _accel_registers[reg] = value & 255

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


    @staticmethod
    def read_timed_multi(adcs, bufs, timer):
        if len(adcs) != len(bufs) or len({len(buf) for buf in bufs}) != 1:
            raise ValueError
        period = 1000000 // timer.freq()
        for i in range(len(bufs[0])):
            for adc, buf in zip(adcs, bufs):
                value = adc.read()
                buf[i] = value >> 4 if isinstance(buf, bytearray) else value
            time.sleep_us(int(period))
        return True


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
        self._timer = None

    def init(self, bits=8, *, buffering=None):
        self._bits = bits

    def write(self, value):
        self._stop()
        self._now(value)

    def _now(self, value):
        # The average of a fast wave is the voltage.
        if self._pwm is None:
            self._pwm = machine.PWM(Pin(self._pin), freq=1000000)
        self._pwm.duty_u16(value * 65535 // ((1 << self._bits) - 1))

    def deinit(self):
        self._stop()
        if self._pwm:
            self._pwm.deinit()
            self._pwm = None

    def _stop(self):
        if self._timer:
            self._timer.deinit()
            self._timer = None

    def _play(self, freq, following, count=-1):
        self._stop()
        left = [count]

        def step(timer):
            if left[0] == 0:
                self._stop()
                return
            left[0] -= 1
            self._now(following())

        self._timer = machine.Timer(freq=freq, callback=step)

    def noise(self, freq):
        # A register of twelve bits that shifts in its own bits 6, 4, 1 and 0 (RM0090, 14.3.8).
        register = [0xAAA]

        def following():
            r = register[0]
            register[0] = r >> 1 | ((r >> 6 ^ r >> 4 ^ r >> 1 ^ r) & 1) << 11
            return register[0] >> 12 - self._bits

        self._play(freq, following)

    def triangle(self, freq):
        full = (1 << self._bits) - 1
        at = [0]

        def following():
            at[0] = (at[0] + 1) % (2 * full)
            return at[0] if at[0] <= full else 2 * full - at[0]

        self._play(freq, following)

    def write_timed(self, data, freq, *, mode=NORMAL):
        hertz = freq if isinstance(freq, int) else freq.freq()
        at = [-1]

        def following():
            at[0] = (at[0] + 1) % len(data)
            return data[at[0]]

        self._play(hertz, following, -1 if mode == DAC.CIRCULAR else len(data))


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
    EVT_RISING = 0x120000
    EVT_FALLING = 0x220000
    EVT_RISING_FALLING = 0x320000
    _lines = {}

    def __init__(self, pin, mode, pull, callback):
        self._pin = Pin(pin, Pin.IN, pull)
        self._callback = callback
        self._mode = mode
        self.enable()

    def line(self):
        return self._pin.pin()

    def enable(self):
        line = self.line()
        ExtInt._lines[line] = self._mode
        edges = 0
        if self._mode & 0x100000:
            edges |= Pin.IRQ_RISING if self._mode & 0x010000 or self._mode == 0x310000 else 0
            edges |= Pin.IRQ_FALLING if self._mode & 0x200000 else 0
        self._pin.irq(lambda pin: self._callback(line), edges or Pin.IRQ_FALLING)

    def disable(self):
        ExtInt._lines.pop(self.line(), None)
        self._pin.irq(None)

    @classmethod
    def regs(cls):
        # The registers of the controller (RM0090, 12.3), as the port prints them.
        names = ("EXTI_IMR", "EXTI_EMR", "EXTI_RTSR", "EXTI_FTSR", "EXTI_SWIER", "EXTI_PR")
        masks = (0, 0, 0x100000, 0x200000, None, None)
        for name, mask in zip(names, masks):
            bits = 0
            for line, mode in cls._lines.items():
                if mask is not None and (mask == 0 and name == "EXTI_IMR" or mode & mask):
                    bits |= 1 << line
            print("%-9s %08x" % (name, bits))

    def swint(self):
        self._callback(self.line())


class TimerChannel:
    def __init__(self, timer, number, mode, pin=None, callback=None, pulse_width=0,
                 pulse_width_percent=None, compare=0, polarity=None):
        self._timer = timer
        self._number = number
        self._mode = mode
        self._pin = Pin(pin) if pin is not None else None
        self._pwm = None
        self._width = 0
        self._compare = compare
        self._captured = 0
        self._callback = None
        self._event = None
        if mode in (Timer.PWM, Timer.PWM_INVERTED):
            if pin is not None:
                self._pwm = machine.PWM(pin, freq=timer.freq(), invert=mode == Timer.PWM_INVERTED)
            if pulse_width_percent is not None:
                self.pulse_width_percent(pulse_width_percent)
            else:
                self.pulse_width(pulse_width)
        elif mode == Timer.IC:
            edges = {Timer.RISING: Pin.IRQ_RISING, Timer.FALLING: Pin.IRQ_FALLING}.get(
                polarity, Pin.IRQ_RISING | Pin.IRQ_FALLING)
            self._pin.init(Pin.IN)
            self._pin.irq(self._capture, edges, hard=True)
        elif mode in (Timer.ENC_A, Timer.ENC_B, Timer.ENC_AB):
            timer._encode(number, self._pin, mode)
        elif pin is not None:
            self._pin.init(Pin.OUT)
            if mode in (Timer.OC_FORCED_ACTIVE, Timer.OC_FORCED_INACTIVE):
                active = mode == Timer.OC_FORCED_ACTIVE
                self._pin.value(active != (polarity == Timer.LOW))
            else:
                self._follow(polarity)
        if callback is not None:
            self.callback(callback)

    def _capture(self, pin):
        self._captured = self._timer.counter()
        if self._callback:
            self._callback(self._timer)

    def _follow(self, polarity):
        # At the compare value the pin changes, once in every turn of the counter.
        def match(timer):
            if self._mode == Timer.OC_TOGGLE:
                self._pin.value(1 - self._pin.value())
            elif self._mode in (Timer.OC_ACTIVE, Timer.OC_INACTIVE):
                active = self._mode == Timer.OC_ACTIVE
                self._pin.value(active != (polarity == Timer.LOW))
            if self._callback:
                self._callback(self._timer)

        self._event = machine.Timer(freq=self._timer.freq(), callback=match)

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

    def capture(self, value=None):
        if value is None:
            return self._captured
        self._captured = value

    def compare(self, value=None):
        if value is None:
            return self._compare
        self._compare = value

    def callback(self, function):
        self._callback = function
        if self._mode != Timer.IC and self._event is None:
            self._timer._also(self._number, function)


class Timer:
    UP = 0
    DOWN = 16
    CENTER = 32
    PWM = 0
    PWM_INVERTED = 1
    OC_TIMING = 2
    OC_ACTIVE = 3
    OC_INACTIVE = 4
    OC_TOGGLE = 5
    OC_FORCED_ACTIVE = 6
    OC_FORCED_INACTIVE = 7
    IC = 8
    ENC_A = 9
    ENC_B = 10
    ENC_AB = 11
    HIGH = 0
    LOW = 2
    RISING = 0
    FALLING = 2
    BOTH = 10
    BRK_OFF = 0
    BRK_LOW = 1
    BRK_HIGH = 2

    def __init__(self, number, **how):
        self._number = number
        self._timer = machine.Timer()
        self._freq = None
        self._callback = None
        self._channels = {}
        self._encoder = {}
        self._count = 0
        if how:
            self.init(**how)

    def init(self, *, freq=None, prescaler=None, period=None, mode=0, div=1, callback=None,
             deadtime=0, brk=BRK_OFF):
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
        self._plan()

    def _also(self, number, function):
        if function is None:
            self._channels.pop(number, None)
        else:
            self._channels[number] = function
        self._plan()

    def _plan(self):
        wanted = list(self._channels.values())
        if self._callback is not None:
            wanted.append(self._callback)
        if not wanted:
            self._timer.deinit()
        elif len(wanted) == 1:
            function = wanted[0]
            self._timer.init(freq=self._freq, callback=lambda t: function(self))
        else:
            self._timer.init(freq=self._freq, callback=lambda t: [f(self) for f in wanted])

    def channel(self, number, mode=None, **how):
        if mode is None:
            return None
        return TimerChannel(self, number, mode, **how)

    def _encode(self, number, pin, mode):
        # Two pins make the counter go up and down: channels 1 and 2 are the contacts.
        pin.init(Pin.IN)
        self._encoder[number] = pin
        if len(self._encoder) < 2:
            return
        a, b = self._encoder[1], self._encoder[2]

        def first(_):
            self._turn(1 if a.value() != b.value() else -1)

        def second(_):
            self._turn(1 if a.value() == b.value() else -1)

        if mode in (Timer.ENC_A, Timer.ENC_AB):
            a.irq(first, hard=True)
        if mode in (Timer.ENC_B, Timer.ENC_AB):
            b.irq(second, hard=True)

    def _turn(self, step):
        self._count = (self._count + step) % (self._period + 1)

    def counter(self, value=None):
        if value is not None:
            self._count = value
            self._since = time.ticks_us() - int(
                value * 1000000 / self._freq / (self._period + 1))
            return None
        if len(self._encoder) == 2:
            return self._count
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


SD = SDCard()


class USB_VCP:
    RTS = 1
    CTS = 2
    IRQ_RX = 1

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def close(self):
        return None

    def irq(self, handler=None, trigger=IRQ_RX, hard=False):
        # Looked at as often as a computer sends packets.
        if self._looking:
            self._looking.deinit()
            self._looking = None
        if handler is not None:
            def look(_):
                if self.any():
                    handler(self)

            self._looking = machine.Timer(freq=1000, callback=look)

    def readinto(self, buf, maxlen=None):
        if not self.any():
            return None
        return self._in.readinto(buf) if maxlen is None else self._in.readinto(buf, maxlen)

    def readlines(self):
        lines = []
        while self.any():
            lines.append(self.readline())
        return lines

    def __init__(self, number=0):
        import sys

        self._looking = None
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
