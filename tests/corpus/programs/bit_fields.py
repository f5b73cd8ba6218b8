class Register:
    def __init__(self):
        self.value = 0
    def set(self, shift, width, v):
        mask = ((1 << width) - 1) << shift
        self.value = self.value & ~mask | (v << shift) & mask
    def get(self, shift, width):
        return self.value >> shift & (1 << width) - 1
r = Register()
r.set(0, 4, 0xA)
r.set(8, 8, 0x5C)
r.set(4, 2, 7)
print(hex(r.value), r.get(0, 4), r.get(8, 8), r.get(4, 2), bin(r.value))
r.set(0, 4, 1)
print(hex(r.value))
