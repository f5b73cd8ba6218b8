# pyb.Flash, SD and SDCard: blocks of 512 bytes. The flash is memory of its own: the board's files
# are not in it. A card is the part sd_slot of the circuit.

import _pyb

_BLOCK = 512
_FLASH_BLOCKS = 112 * 1024 // _BLOCK + 0x100
_NATIVE = 4096


class Flash:
    def __init__(self, *, start=-1, len=-1):
        size = _FLASH_BLOCKS * _BLOCK
        self._whole = start == -1 and len == -1
        self._start = 0 if start == -1 else start
        self._length = size - self._start if len == -1 else len
        if not 0 <= self._start < size or not 0 <= self._length <= size - self._start:
            raise ValueError
        if self._start % _BLOCK or self._length % _BLOCK:
            raise ValueError
        self._size = _BLOCK
        self._memory = memoryview(_pyb.flash(size))

    def _place(self, block, buf, offset):
        at = self._start + block * self._size + offset
        if at < self._start or at + len(buf) > self._start + self._length:
            raise OSError(5)
        return at

    def readblocks(self, block_num, buf, offset=0):
        at = self._place(block_num, buf, offset)
        buf[:] = self._memory[at : at + len(buf)]
        return 0

    def writeblocks(self, block_num, buf, offset=0):
        at = self._place(block_num, buf, offset)
        self._memory[at : at + len(buf)] = buf
        return 0

    def ioctl(self, cmd, arg):
        if cmd == 1 and arg == 1:
            if self._whole:
                return -1
            self._size = _NATIVE
            return 0
        if cmd in (1, 2, 3, 6):
            return 0
        if cmd == 4:
            return self._length // self._size
        if cmd == 5:
            return self._size

    def __repr__(self):
        return "Flash()" if self._whole else "Flash(start=%d, len=%d)" % (self._start, self._length)


class SDCard:
    def __init__(self):
        self._on = False

    def present(self):
        return _pyb.card_blocks() > 0

    def power(self, state):
        if not state:
            self._on = False
            return True
        self._on = self.present()
        return self._on

    def info(self):
        if not self._on:
            return None
        return (_pyb.card_blocks() * _BLOCK, _BLOCK, 1)

    def read(self, block):
        buf = bytearray(_BLOCK)
        self._on = self.power(True)
        if not self._on or _pyb.card_read(block, buf):
            raise Exception("sdcard_read_blocks failed [1]")
        return buf

    def write(self, block, data):
        if len(data) % _BLOCK:
            raise ValueError("writes must be a multiple of %d bytes" % _BLOCK)
        self._on = self.power(True)
        if not self._on or _pyb.card_write(block, data):
            raise Exception("sdcard_write_blocks failed [1]")

    def readblocks(self, block, buf):
        return self._on and not _pyb.card_read(block, buf)

    def writeblocks(self, block, buf):
        return self._on and not _pyb.card_write(block, buf)

    def ioctl(self, cmd, arg):
        if cmd == 1:
            return 0 if self.power(True) else -1
        if cmd == 2:
            self.power(False)
            return 0
        if cmd == 3:
            return 0
        if cmd == 4:
            return _pyb.card_blocks() if self._on else 0
        if cmd == 5:
            return _BLOCK
        return -1

    def __repr__(self):
        return "<SDCard>"
