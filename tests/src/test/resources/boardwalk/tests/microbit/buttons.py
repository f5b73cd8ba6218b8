from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('button_a')
t('button_a.is_pressed()')
t('button_a.get_presses()')
t('button_a.was_pressed()')
t('button_b')
t('button_a.is_pressed')
t('type(button_b)')
