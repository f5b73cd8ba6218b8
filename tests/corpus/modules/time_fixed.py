import time
for s in (0, 86399, 951782400, 1700000000):
    t = time.gmtime(s)
    print(s, tuple(t)[:8], time.mktime(t) == s if s else "")
print(time.ticks_diff(10, 5), time.ticks_diff(5, 10), time.ticks_add(5, 10))
