maze = ["#########", "#S..#...#", "#.#.#.#.#", "#.#...#E#", "#########"]
def find(c):
    for y, row in enumerate(maze):
        if c in row:
            return row.index(c), y
def solve():
    start, end = find("S"), find("E")
    queue, came = [start], {start: None}
    while queue:
        x, y = queue.pop(0)
        if (x, y) == end:
            path = []
            p = end
            while p:
                path.append(p)
                p = came[p]
            return path[::-1]
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            n = x + dx, y + dy
            if maze[n[1]][n[0]] != "#" and n not in came:
                came[n] = (x, y)
                queue.append(n)
print(find("S"), find("E"), solve())
