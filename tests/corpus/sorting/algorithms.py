def quick(a):
    if len(a) < 2:
        return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
def merge(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r = merge(a[:m]), merge(a[m:])
    out = []
    while l and r:
        out.append(l.pop(0) if l[0] <= r[0] else r.pop(0))
    return out + l + r
def heap(a):
    import heapq
    h = []
    for x in a:
        heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in range(len(h))]
data = [(i * 37 + 11) % 50 for i in range(15)]
print(quick(data) == merge(data) == heap(data) == sorted(data), quick(data))
import heapq
h = [5, 3, 8]
heapq.heapify(h)
print(h, heapq.heappop(h), h)
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
