from microbit import *
a=Image()
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('a.blit(Image.HEART,1,1,3,3,0,0)')
t('a')
t('a.blit(Image.HAPPY,0,0,5,5)')
t('a')
t('a.blit(3,0,0,1,1)')
t('a.blit(Image.HEART,-1,0,2,2)')
t('Image.HEART.blit(a,0,0,1,1)')
