from microbit import *
import utime
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('utime.ticks_diff(5,3)')
t('utime.ticks_add(5,3)')
t('type(utime.ticks_ms())')
t('utime.sleep_ms(2)')
t('utime.sleep_us(10)')
t('utime.sleep(0.01)')
t('running_time()>0')
t('sleep(1)')
t('sleep(1.5)')
t("sleep('a')")
t('sleep(-1)')
