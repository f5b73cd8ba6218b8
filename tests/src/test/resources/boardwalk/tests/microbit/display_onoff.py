from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('display.is_on()')
t('display.off()')
t('display.is_on()')
t('display.on()')
t('display.is_on()')
t('display')
