from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('pin0.write_analog(512)')
t('pin0.get_mode()')
t('pin0.write_analog(1024)')
t('pin0.write_analog(-1)')
t('pin0.set_analog_period(20)')
t('pin0.set_analog_period(0)')
t('pin0.set_analog_period_microseconds(100)')
t('pin0.write_analog(0)')
t('pin5.write_analog(3)')
