from microbit import *
i=Image.HEART
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('i.get_pixel(1,0)')
t('i.get_pixel(5,0)')
t('i.get_pixel(-1,0)')
t('i.get_pixel(0,5)')
t('i.set_pixel(0,0,5)')
t('Image().set_pixel(0,0,12)')
t('Image().set_pixel(0,0,-1)')
t('Image().set_pixel(0,9,1)')
