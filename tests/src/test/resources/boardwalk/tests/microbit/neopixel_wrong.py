from microbit import *
import neopixel
n=neopixel.NeoPixel(pin0,2)
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('neopixel.NeoPixel(pin0,0)')
t('neopixel.NeoPixel(5,1)')
t('neopixel.NeoPixel(pin0)')
