from microbit import *
import radio
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('radio.config(length=32)')
t('radio.config(channel=7)')
t('radio.config(channel=101)')
t('radio.config(power=9)')
t('radio.config(wrong=1)')
