from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('compass.is_calibrated()')
t('type(compass.get_x())')
t('compass')
t('accelerometer')
t("accelerometer.is_gesture('wobble')")
t("accelerometer.is_gesture('shake')")
t("accelerometer.was_gesture('shake')")
t('accelerometer.get_gestures()')
t('type(accelerometer.get_values())')
