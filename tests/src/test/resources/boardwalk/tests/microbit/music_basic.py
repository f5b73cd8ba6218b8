from microbit import *
import music
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('music.get_tempo()')
t('music.set_tempo(bpm=240)')
t('music.get_tempo()')
t('music.set_tempo(ticks=8)')
t('music.get_tempo()')
t('music.reset()')
t('music.get_tempo()')
t("music.play('c4:1')")
t("music.play(['c:1','d'])")
t('music.pitch(440,10)')
t('music.stop()')
