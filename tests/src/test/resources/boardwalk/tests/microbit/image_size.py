from microbit import *
h=Image.HEART
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('h.width()')
t('h.height()')
t('Image(7,3).width()')
t('Image(7,3).height()')
t('Image.width')
t("Image('909:1').width()")
