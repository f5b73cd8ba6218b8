from microbit import *
h=Image.HEART
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('h.crop(1,1,3,3)')
t('h.crop(1,1,-3,3)')
t('h.crop(3,3,4,4)')
t('h.copy()==h')
t('h.invert()')
