from microbit import *
import audio
f=audio.AudioFrame()
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('len(f)')
t('f[0]')
t('f[31]')
t('f[32]')
t('f.__setitem__(0,300)')
t('f.__setitem__(0,5)')
t('f[0]')
t('audio.is_playing()')
t('f')
t('f.copyfrom(f)')
