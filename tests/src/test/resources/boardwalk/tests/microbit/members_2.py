import music,speech,radio,neopixel,audio,love
for n,m in (('music',music),('speech',speech),('radio',radio),('neopixel',neopixel),('audio',audio),('love',love)):
    print(n, sorted(x for x in dir(m) if x[:2]!='__'))
