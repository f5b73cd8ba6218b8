from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('pin0')
t('pin0.read_digital()')
t('pin0.write_digital(1)')
t('pin0.read_digital()')
t('pin0.write_digital(2)')
t("pin0.write_digital('a')")
t('pin0.get_mode()')
t('pin3')
t('pin8')
t('pin8.get_mode()')
