from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('Image.HEART==Image.HEART')
t("Image.HEART==Image('09090:99999:99999:09990:00900')")
t('Image.HEART!=Image.HAPPY')
t('Image.HEART==3')
