from microbit import *
import music
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t("music.play('h4:1')")
t("music.pitch('a')")
t('music.pitch(440,duration=5)')
t('music.set_tempo(1,2,3)')
t("music.play('')")
