import heapq
graph = {"A": {"B": 4, "C": 1}, "B": {"D": 1}, "C": {"B": 2, "D": 5}, "D": {}, "E": {"A": 1}}
def shortest(start):
    dist = {start: 0}
    heap = [(0, start)]
    while heap:
        d, n = heapq.heappop(heap)
        if d > dist[n]:
            continue
        for m, w in sorted(graph[n].items()):
            if d + w < dist.get(m, 1000):
                dist[m] = d + w
                heapq.heappush(heap, (d + w, m))
    return sorted(dist.items())
for s in "ABE":
    print(s, shortest(s))
