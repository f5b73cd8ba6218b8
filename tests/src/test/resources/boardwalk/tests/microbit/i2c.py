from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('i2c.init()')
t('i2c.init(freq=100000,sda=pin20,scl=pin19)')
t('i2c')
t('spi')
t('uart')
