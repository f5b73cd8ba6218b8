from microbit import *
h=Image.HEART
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('h.shift_left(2)')
t('h.shift_right(1)')
t('h.shift_up(6)')
t('h.shift_down(-1)')
t("h.shift_left('a')")
