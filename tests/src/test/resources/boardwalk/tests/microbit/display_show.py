from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('display.show(Image.HEART)')
t('[display.get_pixel(x,0) for x in range(5)]')
t("display.show('a')")
t('[display.get_pixel(x,1) for x in range(5)]')
t('display.show(7)')
t('[display.get_pixel(x,0) for x in range(5)]')
