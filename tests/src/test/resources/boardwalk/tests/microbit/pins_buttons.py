from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('pin5.get_mode()')
t('pin5.write_digital(1)')
t('pin11.get_mode()')
t('pin5.read_digital()')
t('pin19.get_mode()')
t('pin19.write_digital(1)')
t('pin0.is_touched()')
t('pin0.get_mode()')
t('pin0.set_pull(0)')
