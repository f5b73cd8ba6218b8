from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('Image()')
t('Image(2,2)')
t("Image(2,2,b'\\x01\\x02\\x03')")
t('Image(2,2,bytearray([1,2,3,12]))')
t('Image(5)')
