from uarray import array

data = bytes(range(64))
buffer = bytearray(64)
view = memoryview(buffer)
for i in range(64):
    buffer[i] = data[i] ^ 0x5A
    buffer[-1 - i] = (buffer[i] << 1 | buffer[i] >> 7) & 0xFF
part = view[8:24]
part[0] = 7
crc = 0xFFFF
for byte in buffer + data:
    crc ^= byte << 8
    for bit in range(8):
        crc = (crc << 1 ^ 0x1021) & 0xFFFF if crc & 0x8000 else crc << 1
a = array('h', [1, 2, 3])
for i in range(40):
    a.append(i - 20)
b = array('f', (x * 0.5 for x in range(20)))
total = sum(a) + sum(b) + a[3] + len(part)
number = int.from_bytes(buffer[:4], 'little') + 0x1234
back = number.to_bytes(6, 'big')
text = data[32:40].decode() + str(data[:3]) + bytes([1, 2, 3]).hex()
same = buffer == data, data.find(b'\x05'), data[3:5] + b'ab', b'a' in b'abc'
grid = bytearray(10 * 10)
for y in range(10):
    for x in range(10):
        grid[y * 10 + x] = 1 if (x * y) % 3 else 0
live = sum(grid[i - 1] + grid[(i + 1) % 100] for i in range(100))
