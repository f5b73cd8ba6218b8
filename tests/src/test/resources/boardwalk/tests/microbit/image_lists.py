from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('len(Image.ALL_CLOCKS)')
t('len(Image.ALL_ARROWS)')
t('type(Image.ALL_CLOCKS)')
t('Image.ALL_ARROWS[3]==Image.ARROW_SE')
t('Image.ALL_CLOCKS[0]==Image.CLOCK12')
