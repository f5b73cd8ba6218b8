# Lists, dicts, sets and tuples: build, look up, slice, sort, comprehend.
def work(n):
    numbers = [(i * 7919) % 10007 for i in range(n)]
    counts = {}
    for v in numbers:
        counts[v % 97] = counts.get(v % 97, 0) + 1
    names = {str(k): v for k, v in counts.items()}
    seen = set(numbers)
    hits = 0
    for i in range(n):
        if i in seen:
            hits += 1
    order = sorted(numbers, key=lambda v: -v)
    pairs = list(zip(numbers, order))
    total = 0
    for a, b in pairs:
        total += a * b & 255
    stack = []
    for v in numbers:
        stack.append(v)
        if len(stack) > 50:
            stack.pop()
            stack.pop(0)
    return hits, total, len(names), order[10:20], sum(stack)


bm_params = {(1000, 10): (8000,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
