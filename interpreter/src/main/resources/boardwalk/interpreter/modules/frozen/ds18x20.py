# ds18x20 as the firmware has it: thermometers DS18B20, DS18S20 and their like on a 1-Wire bus.

from micropython import const

_CONVERT = const(0x44)
_READ_SCRATCH = const(0xBE)
_WRITE_SCRATCH = const(0x4E)
_FAMILIES = (0x10, 0x22, 0x28)


class DS18X20:
    def __init__(self, onewire):
        self.ow = onewire
        self.buf = bytearray(9)

    def scan(self):
        return [rom for rom in self.ow.scan() if rom[0] in _FAMILIES]

    def convert_temp(self):
        self.ow.reset(True)
        self.ow.writebyte(self.ow.SKIP_ROM)
        self.ow.writebyte(_CONVERT)

    def _select(self, rom, command):
        self.ow.reset(True)
        self.ow.select_rom(rom)
        self.ow.writebyte(command)

    def read_scratch(self, rom):
        self._select(rom, _READ_SCRATCH)
        self.ow.readinto(self.buf)
        if self.ow.crc8(self.buf):
            raise Exception("CRC error")
        return self.buf

    def write_scratch(self, rom, buf):
        self._select(rom, _WRITE_SCRATCH)
        self.ow.write(buf)

    def read_temp(self, rom):
        data = self.read_scratch(rom)
        raw = data[1] << 8 | data[0]
        if raw & 0x8000:
            raw -= 0x10000
        if rom[0] == 0x10:
            # Half degrees, and the rest from the counter of the conversion.
            return (raw >> 1) - 0.25 + (data[7] - data[6]) / data[7]
        return raw / 16
