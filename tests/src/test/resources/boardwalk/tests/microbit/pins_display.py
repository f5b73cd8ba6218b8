from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('pin3.write_digital(1)')
t('pin3.get_mode()')
t('display.off()')
t('pin3.write_digital(1)')
t('pin3.get_mode()')
t('pin4.read_digital()')
t('pin6.get_mode()')
