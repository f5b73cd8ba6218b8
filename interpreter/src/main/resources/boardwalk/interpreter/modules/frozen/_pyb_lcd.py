# pyb.LCD: the LCD32MKv1.0 skin, a screen of 128 by 32 dots with an ST7565R on SPI (its data sheet,
# version 1.5, section 9).

import framebuf
import machine
import time
from machine import Pin

_WIDTH = 128
_HEIGHT = 32
_COLUMNS = 16
_LINES = 4
_PINS = {"X": (1, "X3", "X4", "X5", "X12"), "Y": (2, "Y3", "Y4", "Y5", "Y12")}
_START = b"\xa0\xae\xc0\xa2\x2f\x21\x28\x00\xaf"


class LCD:
    def __init__(self, skin_position):
        position = skin_position.upper()
        if position not in _PINS:
            raise ValueError("LCD(%s) doesn't exist" % skin_position)
        bus, cs, rst, a0, bl = _PINS[position]
        self._spi = machine.SPI(bus, baudrate=1000000, polarity=1, phase=1)
        self._cs = Pin(cs, Pin.OUT, value=1)
        self._rst = Pin(rst, Pin.OUT, value=0)
        self._a0 = Pin(a0, Pin.OUT, value=1)
        self._bl = Pin(bl, Pin.OUT, value=0)
        time.sleep_ms(1)
        self._rst.value(1)
        time.sleep_ms(5)
        for byte in _START:
            self.command(0, byte)
        self._shown = bytearray(_WIDTH * _HEIGHT // 8)
        self._hidden = bytearray(_WIDTH * _HEIGHT // 8)
        self._drawing = framebuf.FrameBuffer(self._hidden, _WIDTH, _HEIGHT, framebuf.MONO_VLSB)
        self._lines = [""]
        self.show()

    def command(self, instr_data, buf):
        self._cs.value(0)
        self._a0.value(1 if instr_data else 0)
        self._spi.write(bytes((buf,)) if isinstance(buf, int) else buf)
        self._cs.value(1)

    def contrast(self, value):
        self.command(0, 0x81)
        self.command(0, max(0, min(47, value)))

    def light(self, value):
        self._bl.value(1 if value else 0)

    def fill(self, colour):
        self._drawing.fill(1 if colour else 0)

    def get(self, x, y):
        if 0 <= x < _WIDTH and 0 <= y < _HEIGHT:
            return self._shown[x + _WIDTH * (y >> 3)] >> (y & 7) & 1
        return 0

    def pixel(self, x, y, colour):
        self._drawing.pixel(x, y, 1 if colour else 0)

    def text(self, str, x, y, colour):
        self._drawing.text(str, x, y, 1 if colour else 0)

    def show(self):
        self._shown[:] = self._hidden
        for page in range(_HEIGHT // 8):
            self.command(0, 0xB0 | page)
            self.command(0, 0x10)
            self.command(0, 0x00)
            self.command(1, self._hidden[page * _WIDTH : (page + 1) * _WIDTH])

    def write(self, str):
        for character in str:
            if character == "\n":
                self._lines.append("")
            elif character == "\r":
                self._lines[-1] = ""
            elif character == "\b":
                self._lines[-1] = self._lines[-1][:-1]
            else:
                if len(self._lines[-1]) == _COLUMNS:
                    self._lines.append("")
                self._lines[-1] += character
        self._lines = self._lines[-_LINES:]
        # Text goes to the screen at once and leaves what was drawn alone.
        picture = bytearray(_WIDTH * _HEIGHT // 8)
        page = framebuf.FrameBuffer(picture, _WIDTH, _HEIGHT, framebuf.MONO_VLSB)
        for row, line in enumerate(self._lines):
            page.text(line, 0, 8 * row, 1)
        keep = bytes(self._hidden)
        self._hidden[:] = picture
        self.show()
        self._hidden[:] = keep
