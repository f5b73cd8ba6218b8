from microbit import *
h=Image.HEART;a=Image.HAPPY
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('h+a')
t('h-a')
t('h*0.5')
t('h/3')
t('h*2')
