# board: esp32-devkitc-v4, until: 1s
# Ints that do not fit a word of 32 bits, in modules of the ESP32.
import esp
import esp32
import machine
import time

BIG = 2**32 + 5


def outcome(what, call):
    try:
        print(what, call())
    except (OverflowError, ValueError, TypeError) as e:
        print(what, repr(e))


nvs = esp32.NVS("words")
outcome("set_i32", lambda: nvs.set_i32("a", 2**31))
outcome("set_i32", lambda: nvs.set_i32("a", 2**31 - 1))
outcome("get_i32", lambda: nvs.get_i32("a"))
outcome("flash_read", lambda: esp.flash_read(BIG, bytearray(4)))
outcome("flash_erase", lambda: esp.flash_erase(BIG))
outcome("rmt", lambda: esp32.RMT(0, pin=machine.Pin(18), resolution_hz=2**31))
rmt = esp32.RMT(0, pin=machine.Pin(18), resolution_hz=1_000_000)
outcome("pulses", lambda: rmt.write_pulses((BIG, 1)))
outcome("loop", lambda: rmt.loop_count(BIG))
outcome("pcnt", lambda: esp32.PCNT(BIG))
outcome("limit", lambda: esp32.PCNT(0, pin=machine.Pin(4), max=BIG))
outcome("find", lambda: esp32.Partition.find(BIG))
outcome("blocks", lambda: esp32.Partition.find(esp32.Partition.TYPE_DATA)[0].readblocks(BIG, bytearray(4)))
outcome("freq", lambda: machine.freq(BIG))
outcome("dac", lambda: machine.DAC(machine.Pin(25)).write(2**31))
outcome("atten", lambda: machine.ADC(machine.Pin(32)).atten(BIG))
outcome("pin", lambda: machine.Pin(BIG))
outcome("timer", lambda: machine.Timer(BIG))

# Seconds have 64 bits here, which are all that is looked at.
outcome("localtime", lambda: time.localtime(2**64 + 5) == time.localtime(5))
outcome("localtime", lambda: time.localtime(2**32) > time.localtime(2**31))
