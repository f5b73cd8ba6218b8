# onewire as the firmware has it: commands and the search of a 1-Wire bus over _onewire.

import _onewire as _slots


class OneWireError(Exception):
    pass


class OneWire:
    SEARCH_ROM = 0xF0
    MATCH_ROM = 0x55
    SKIP_ROM = 0xCC

    def __init__(self, pin):
        self.pin = pin
        self.pin.init(pin.OPEN_DRAIN, pin.PULL_UP)

    def reset(self, required=False):
        present = _slots.reset(self.pin)
        if required and not present:
            raise OneWireError
        return present

    def readbit(self):
        return _slots.readbit(self.pin)

    def readbyte(self):
        return _slots.readbyte(self.pin)

    def readinto(self, buf):
        for i in range(len(buf)):
            buf[i] = _slots.readbyte(self.pin)

    def writebit(self, value):
        return _slots.writebit(self.pin, value)

    def writebyte(self, value):
        return _slots.writebyte(self.pin, value)

    def write(self, buf):
        for value in buf:
            _slots.writebyte(self.pin, value)

    def select_rom(self, rom):
        self.reset()
        self.writebyte(self.MATCH_ROM)
        self.write(rom)

    def scan(self):
        found = []
        rom, branch = None, 65
        while branch:
            rom, branch = self._next_rom(rom, branch)
            if rom is None:
                break
            found.append(rom)
        return found

    def _next_rom(self, last, branch):
        # At each bit all parts answer with it and then with its opposite; where both occur, one
        # way is taken now and the place is remembered for the next round (Maxim note 187).
        if not self.reset():
            return None, 0
        self.writebyte(self.SEARCH_ROM)
        rom = bytearray(8)
        next_branch = 0
        for place in range(64, 0, -1):
            byte, mask = (64 - place) >> 3, 1 << ((64 - place) & 7)
            bit, opposite = self.readbit(), self.readbit()
            if bit and opposite:
                return None, 0
            if not bit and not opposite:
                went_up = last is not None and last[byte] & mask
                if (place > branch and went_up) or place == branch:
                    bit = 1
                else:
                    next_branch = place
            self.writebit(bit)
            if bit:
                rom[byte] |= mask
        return rom, next_branch

    def crc8(self, data):
        return _slots.crc8(data)
