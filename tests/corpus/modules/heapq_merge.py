import heapq
def merge(*lists):
    heap = []
    for i, l in enumerate(lists):
        if l:
            heapq.heappush(heap, (l[0], i, 0))
    while heap:
        v, i, j = heapq.heappop(heap)
        yield v
        if j + 1 < len(lists[i]):
            heapq.heappush(heap, (lists[i][j + 1], i, j + 1))
print(list(merge([1, 4, 7], [2, 5], [], [0, 9])))
