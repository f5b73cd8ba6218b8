def g(log):
    try:
        for i in range(3):
            yield i
    finally:
        log.append("cleanup")
log = []
for x in g(log):
    print(x, log)
print(log)
log = []
it = g(log)
next(it)
it.close()
print(log)
