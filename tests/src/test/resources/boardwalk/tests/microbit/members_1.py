import microbit
for n in ('display','button_a','accelerometer','compass','i2c','spi','uart','pin0','pin3','pin5'):
    print(n, sorted(x for x in dir(getattr(microbit,n)) if x[:2]!='__'))
