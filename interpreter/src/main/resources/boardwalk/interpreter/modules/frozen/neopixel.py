# neopixel as the firmware has it: a strip of WS2812 LEDs on a pin.

from machine import bitstream

_NS_OF_BITS = ((800, 1700, 1600, 900), (400, 850, 800, 450))


class NeoPixel:
    # Where red, green, blue and white are on the wire.
    ORDER = (1, 0, 2, 3)

    def __init__(self, pin, n, bpp=3, timing=1):
        self.pin = pin
        self.n = n
        self.bpp = bpp
        self.timing = _NS_OF_BITS[1 if timing else 0] if isinstance(timing, int) else timing
        self.buf = bytearray(n * bpp)
        self.pin.init(pin.OUT)

    def __len__(self):
        return self.n

    def _start(self, i):
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError("bytearray index out of range")
        return i * self.bpp

    def __setitem__(self, i, colour):
        start = self._start(i)
        for channel in range(self.bpp):
            self.buf[start + self.ORDER[channel]] = colour[channel]

    def __getitem__(self, i):
        start = self._start(i)
        return tuple(self.buf[start + self.ORDER[channel]] for channel in range(self.bpp))

    def fill(self, colour):
        for i in range(self.n):
            self[i] = colour

    def write(self):
        bitstream(self.pin, 0, self.timing, self.buf)
