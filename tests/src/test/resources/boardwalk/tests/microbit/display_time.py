from microbit import *
import utime
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t("display.show('abc',delay=20)")
t("display.show('ab',delay=20,clear=True)")
t('display.get_pixel(1,1)')
t("display.scroll('Hi',delay=10)")
t('display.scroll(5,delay=10)')
t('display.show(3.5,delay=10)')
t('display.show([Image.HEART,Image.SAD],delay=10)')
t('display.get_pixel(1,1)')
