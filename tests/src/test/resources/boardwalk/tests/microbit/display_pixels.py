from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)

t('display.get_pixel(7,0)')
t('display.get_pixel(0,-1)')
t('display.set_pixel(0,0,10)')
t('display.set_pixel(0,0,-1)')
t('display.set_pixel(5,0,1)')
t('display.set_pixel(2,3,7)')
t('display.get_pixel(2,3)')
