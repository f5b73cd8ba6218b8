from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('uart.init(115200)')
t('uart.any()')
t('uart.write')
t('uart.ODD,uart.EVEN')
t('uart.init(baudrate=115200,bits=9)')
t('uart.init(115200,8,3)')
t('uart.init(115200,8,None,5)')
