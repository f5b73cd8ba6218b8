from microbit import *
a=Image()
a.fill(3)
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('a')
t('Image().fill(10)')
t('Image().fill(-1)')
t('Image.HEART.fill(1)')
t('a.fill(0)')
t('a')
