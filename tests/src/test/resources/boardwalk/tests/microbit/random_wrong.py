from microbit import *
import random
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('random.randrange(0)')
t('random.randint(5,1)')
t('random.choice([])')
t('random.getrandbits(2)<4')
t('random.randrange(1,1)')
t('random.randrange(1,5,0)')
