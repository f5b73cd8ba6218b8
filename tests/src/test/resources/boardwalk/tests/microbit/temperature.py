from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('panic')
t('reset')
t('running_time')
t('type(display)')
t('type(Image)')
