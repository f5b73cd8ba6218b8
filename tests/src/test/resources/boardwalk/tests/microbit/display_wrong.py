from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('display.show([Image.HEART,5],delay=1)')
t('display.scroll(None)')
t('display.show()')
t('display.scroll()')
t('display.show(Image.HEART, 3, 4, 5)')
t('display.show(Image.HEART,wrong=1)')
