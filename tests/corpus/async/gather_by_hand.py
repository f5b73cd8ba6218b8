class Sleep:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        for i in range(self.n):
            yield
    __await__ = __iter__
async def work(name, n, log):
    for i in range(2):
        log.append("%s%d" % (name, i))
        await Sleep(n)
    return name.upper()
def run(*coros):
    results = [None] * len(coros)
    live = list(enumerate(coros))
    while live:
        for i, c in live[:]:
            try:
                c.send(None)
            except StopIteration as e:
                results[i] = e.value
                live.remove((i, c))
    return results
log = []
print(run(work("a", 1, log), work("b", 2, log), work("c", 0, log)), log)
