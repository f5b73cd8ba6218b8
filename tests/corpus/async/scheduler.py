def task(name, n):
    for i in range(n):
        print(name, i)
        yield
    return name
def run(tasks):
    results = []
    while tasks:
        t = tasks.pop(0)
        try:
            next(t)
            tasks.append(t)
        except StopIteration as e:
            results.append(e.value)
    return results
print(run([task("a", 3), task("b", 1), task("c", 2)]))
