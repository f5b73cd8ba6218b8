def average():
    total = n = 0
    mean = None
    while True:
        x = yield mean
        total += x
        n += 1
        mean = total / n
a = average()
next(a)
print(a.send(10), a.send(20), a.send(30))
def echo():
    while True:
        got = yield
        print("got", got)
e = echo()
try:
    e.send(1)
except TypeError as err:
    print(err)
next(e)
e.send("a")
next(e)
e.close()
try:
    e.send(1)
except StopIteration:
    print("closed")
