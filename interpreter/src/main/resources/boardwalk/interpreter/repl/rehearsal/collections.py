def loops(n):
    words = 'the quick brown fox jumps over the lazy dog'.split()
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
        if w not in counts:
            continue
        elif w == 'zebra':
            break
    else:
        counts['end'] = n
    a, b, *c = [x for x in range(n + 3)]
    s = sorted(counts.items(), key=lambda p: p[1], reverse=True)
    grid = [[i * j for j in range(4)] for i in range(4)]
    grid[1][2] += 5
    i = 0
    while True:
        i += 1
        if i > 3 and not i % 2:
            break
    z = {k: v for k, v in zip('abc', range(3))}
    u = {1, 2, 3} | {4}
    del z['a'], c[0]
    assert i > 0, 'i'
    t = 1 if a < b <= n else 0
    return words[0:2] + list(reversed(c)), s[0], t, u, any(c), all(c)


for i in range(8):
    loops(5 + i)
# ----
data = [i * 7919 % 1009 for i in range(150)]
for turn in range(3):
    copy = data[:]
    copy.sort()
    copy.reverse()
    copy.insert(3, -1)
    copy.remove(-1)
    last = copy.pop()
    copy.append(last)
    copy.extend([1, 2])
    copy += [3]
    where = copy.index(last)
    three = copy[1:9:2] + copy[-3:] + [0] * 4
    copy[2:4] = [9, 8, 7]
    del copy[5]
    inner = [[0] * 8 for _ in range(8)]
    for y in range(8):
        for x in range(8):
            inner[y][x] = x ^ y
            if inner[y][x] > 3:
                inner[y][x] -= 1
    rows = [sum(row) for row in inner]
    columns = [sum(inner[y][x] for y in range(8)) for x in range(8)]
    flat = [c for row in inner for c in row if c]
    best = max(flat), min(flat), len(flat), sorted(flat)[0], sum(flat)
    low = sorted(copy, key=lambda v: -v)
    for i, v in enumerate(copy):
        if v == 7:
            continue
        for j in range(i + 1, min(i + 4, len(copy))):
            if copy[j] < copy[i]:
                copy[i], copy[j] = copy[j], copy[i]
    equal = copy == data, copy < data, 7 in copy, copy != low


def bubble(values):
    n = len(values)
    for i in range(n):
        for j in range(0, n - i - 1):
            if values[j] > values[j + 1]:
                values[j], values[j + 1] = values[j + 1], values[j]
    return values


def find(values, wanted):
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == wanted:
            return middle
        elif values[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


ordered = bubble(data[:60])
found = [find(ordered, v) for v in data]
# ----
table = {}
for i in range(200):
    key = 'k%d' % (i % 50)
    table[key] = table.get(key, 0) + i
    table.setdefault(i, []).append(i)
    if i in table and key not in ('k1', 'k2'):
        table[i, key] = (i, key)
removed = table.pop('k3', None)
for key, value in list(table.items()):
    if isinstance(key, int) and key % 3 == 0:
        del table[key]
names = [k for k in table.keys() if isinstance(k, str)]
tuples = [k for k in table if isinstance(k, tuple)]
values = [v for v in table.values() if isinstance(v, int)]
table.update({'a': 1, 'b': {'c': [1, 2]}})
deep = table['b']['c'][1]
table['b']['c'][0] += 4
text = repr({'a': [1, (2, 3)], 'b': {'c'}, 'd': None})
graph = {i: [(i * 3 + 1) % 40, (i * 7 + 2) % 40] for i in range(40)}
queue = [0]
seen = {0}
while queue:
    node = queue.pop(0)
    for other in graph[node]:
        if other not in seen:
            seen.add(other)
            queue.append(other)
s = {1, 2, 3} & seen | {50} - {1}
s.discard(2)
s ^= {7}
both = s <= seen, 3 in s, len(s)
f = frozenset((1, 2))
t = (1, 'a', 2.5) + (None,)
a, (b, c) = t[0], t[1:3]
point = {(x, y): x * y for x in range(6) for y in range(6)}
for (x, y), v in point.items():
    if (x + 1, y) in point:
        v += point[x + 1, y]
