# board: microbit-v2, until: 1s
# Ints that do not fit a word of 32 bits, in modules of the micro:bit.
import microbit
import music
import neopixel
import radio
from microbit import display, pin0

BIG = 2**32 + 5


def outcome(what, call):
    try:
        print(what, call())
    except (OverflowError, ValueError, TypeError) as e:
        print(what, repr(e))


outcome("sleep", lambda: microbit.sleep(2**31))
outcome("pixel", lambda: display.set_pixel(BIG, 0, 1))
outcome("level", lambda: display.set_pixel(0, 0, 2**31))
outcome("show", lambda: display.show("a", delay=BIG))
outcome("analog", lambda: pin0.write_analog(BIG))
outcome("period", lambda: pin0.set_analog_period(2**31))
outcome("digital", lambda: pin0.write_digital(BIG))
outcome("pitch", lambda: music.pitch(BIG, 1))
outcome("tempo", lambda: music.set_tempo(bpm=2**31))
outcome("neopixel", lambda: neopixel.NeoPixel(pin0, BIG))
outcome("volume", lambda: microbit.set_volume(BIG))
outcome("i2c", lambda: microbit.i2c.read(8, BIG))
outcome("image", lambda: microbit.Image(BIG, 5))
outcome("run_every", lambda: microbit.run_every(lambda: None, ms=BIG))

# Cut.
outcome("address", lambda: radio.config(address=2**32 - 1))
outcome("address", lambda: radio.config(address=-1))
outcome("length", lambda: radio.config(length=BIG))
outcome("channel", lambda: radio.config(channel=2**31))
