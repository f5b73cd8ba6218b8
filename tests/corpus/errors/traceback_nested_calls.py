def apply(f, *args):
    return f(*args)

def worker(items):
    return [10 // i for i in items]

print(apply(worker, [1, 2]))
apply(
    worker,
    [5, 0],
)
