# board: pico, until: 5s
import _thread, time
lock = _thread.allocate_lock()
log = []
done = 0

def work(name, count):
    global done
    for i in range(count):
        with lock:
            log.append("%s%d" % (name, i))
        for _ in range(500 if name == 'b' else 90):
            pass
        if name == 'c':
            time.sleep_ms(1)
    with lock:
        done += 1

for n in 'abc':
    _thread.start_new_thread(work, (n, 40))
n = 0
while done < 3:
    n += 1
    if n % 1000 == 0:
        time.sleep_us(50)
print(_thread.get_ident(), len(log), time.ticks_us(), hash(tuple(log)), n)
print(' '.join(log))
