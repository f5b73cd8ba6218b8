import pyb, os
card = pyb.SDCard()
os.VfsFat.mkfs(card)
os.mount(card, '/sd')
with open('/sd/log.txt', 'w') as log:
    for i in range(500):
        log.write('%d %d\n' % (i, i * i))
print('it', 'works')
import time
time.sleep(60)
