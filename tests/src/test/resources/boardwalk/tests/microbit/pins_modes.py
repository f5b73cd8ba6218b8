from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('pin0.get_mode()')
t('pin0.write_digital(0)')
t('pin0.get_mode()')
t('pin0.read_digital()')
t('pin0.get_mode()')
t('pin0.get_pull()')
t('pin0.set_pull(pin0.PULL_UP)')
t('pin0.get_pull()')
t('pin0.set_pull(7)')
t('pin0.read_digital()')
t('pin0.PULL_UP,pin0.PULL_DOWN,pin0.NO_PULL')
