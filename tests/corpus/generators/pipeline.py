def lines():
    for l in ["3 apples", "x", "5 pears", "", "7 figs"]:
        yield l
def parsed(src):
    for l in src:
        parts = l.split()
        if len(parts) == 2:
            yield int(parts[0]), parts[1]
def bigger(src, n):
    return ((c, w) for c, w in src if c > n)
print(list(bigger(parsed(lines()), 4)))
def batches(it, n):
    batch = []
    for x in it:
        batch.append(x)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch
print(list(batches(range(7), 3)))
