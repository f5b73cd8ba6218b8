# Threads and locks.
import _thread
import time

lock = _thread.allocate_lock()
done = _thread.allocate_lock()
done.acquire()
results = []
N = 4


def work(n, times, step=1):
    global N
    for _ in range(times):
        with lock:
            results.append(n * step)
    with lock:
        N -= 1
        if N == 0:
            done.release()


_thread.start_new_thread(work, (1, 50))
_thread.start_new_thread(work, (2, 50), {"step": 10})
_thread.start_new_thread(work, (3, 50))
_thread.start_new_thread(work, [4, 50])
done.acquire()
print(len(results), sorted(set(results)), sum(results))
print(lock.locked(), lock.acquire(), lock.acquire(0), lock.locked(), lock.release(), lock.locked())
try:
    lock.release()
except RuntimeError as er:
    print(repr(er))
ids = []
done = _thread.allocate_lock()
done.acquire()


def ident():
    ids.append(_thread.get_ident())
    done.release()
    _thread.exit()
    print("never")


_thread.start_new_thread(ident, ())
done.acquire()
print(type(ids[0]), ids[0] != _thread.get_ident())
print(_thread.stack_size(), _thread.stack_size(64 * 1024), _thread.stack_size() >= 0, type(lock))
for a in ((1, 2), (print, 5), (print, (), 5)):
    try:
        _thread.start_new_thread(*a)
        time.sleep_ms(50)
    except Exception as er:
        print(repr(er))


def count(n):
    x = 0
    for i in range(n):
        x += i
    with lock:
        results.append(x)


results = []
for _ in range(3):
    _thread.start_new_thread(count, (20000,))
while len(results) < 3:
    time.sleep_ms(1)
print(results)
