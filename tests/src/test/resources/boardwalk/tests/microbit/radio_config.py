from microbit import *
import radio
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('radio.RATE_250KBIT,radio.RATE_1MBIT,radio.RATE_2MBIT')
t('radio.config(length=252)')
t('radio.config(queue=0)')
t('radio.config(group=256)')
t('radio.config(address=0x75626974)')
t('radio.config(data_rate=5)')
t('radio.reset()')
t('radio.config(length=10)')
