from microbit import *
def t(s):
    try:
        print(s, '->', eval(s))
    except Exception as e:
        print(s, '!', type(e), e)
t('Image.HEART')
t('str(Image.HEART)')
t("Image('90:09')")
t("Image('90:09:')")
t("Image('90x')")
t("Image('A')")
t("Image('')")
t("Image('9')")
