grid = {}
for x in range(2):
    for y in range(2):
        grid[x, y] = x * 10 + y
print(grid[1, 1], (0, 1) in grid, sorted(grid.items()))
try:
    {(1, []): 2}
except TypeError as e:
    print(e)
