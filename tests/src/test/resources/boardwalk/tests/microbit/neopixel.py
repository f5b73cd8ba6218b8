from microbit import *
import neopixel
n=neopixel.NeoPixel(pin0,4)
n[0]=(1,2,3)
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('n[0]')
t('n[3]')
t('n[4]')
t('n[-1]')
t('len(n)')
t('n')
t('n.show()')
t('n.clear()')
t('n[0]')
