# board: esp32-devkitc-v4, until: 2s
import esp32, machine, esp
n = esp32.NVS("count")
try:
    starts = n.get_i32("starts")
except OSError as e:
    print(e)
    starts = 0
p = esp32.Partition.find(esp32.Partition.TYPE_DATA, label="vfs")[0]
buf = bytearray(4)
p.readblocks(3, buf, 8)
raw = bytearray(2)
esp.flash_read(0x300000, raw)
print(starts, buf, raw, machine.reset_cause())
if starts < 2:
    n.set_i32("starts", starts + 1)
    n.commit()
    p.writeblocks(3, b"%04d" % starts, 8)
    esp.flash_erase(0x300)
    esp.flash_write(0x300000, bytes((starts, 7)))
    machine.reset() if starts else machine.soft_reset()
