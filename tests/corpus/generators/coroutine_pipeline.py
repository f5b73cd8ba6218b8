def sink(out):
    while True:
        out.append((yield))
def mapper(f, target):
    while True:
        target.send(f((yield)))
def prime(g):
    next(g)
    return g
out = []
p = prime(mapper(lambda x: x * x, prime(sink(out))))
for i in range(4):
    p.send(i)
p.close()
print(out)
