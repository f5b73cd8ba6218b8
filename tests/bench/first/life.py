# Conway's game of life on a board of sixteen by sixteen.
class Life:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.cells = [[0] * width for _ in range(height)]

    def put(self, x, y, shape):
        for dy, row in enumerate(shape):
            for dx, c in enumerate(row):
                self.cells[y + dy][x + dx] = 1 if c == "#" else 0

    def around(self, x, y):
        n = 0
        for dy in (-1, 0, 1):
            row = self.cells[(y + dy) % self.height]
            for dx in (-1, 0, 1):
                if dx or dy:
                    n += row[(x + dx) % self.width]
        return n

    def step(self):
        new = []
        for y in range(self.height):
            row = []
            for x in range(self.width):
                n = self.around(x, y)
                row.append(1 if n == 3 or (n == 2 and self.cells[y][x]) else 0)
            new.append(row)
        self.cells = new

    def __str__(self):
        return "\n".join("".join("#" if c else "." for c in row) for row in self.cells)


life = Life(16, 16)
life.put(1, 1, [".#.", "..#", "###"])
life.put(9, 8, ["##", "##"])
for _ in range(40):
    life.step()
print(life)
