from microbit import *
h=Image.HEART
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('h*-1')
t('h/0')
t('h+3')
t('h+Image(2,2)')
t("h*'a'")
t('len(h)')
