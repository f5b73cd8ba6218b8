import heapq
def build(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    heap = [(n, c) for c, n in sorted(counts.items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], "%s%s" % (a[1], b[1]) if False else a[1] + b[1]))
    return counts, heap[0]
counts, root = build("abracadabra")
print(sorted(counts.items()), root[0], "".join(sorted(root[1])))
