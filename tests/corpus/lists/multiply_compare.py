print([0] * 3, [1, 2] * 2, 2 * [None], [] * 5, [1] * -1)
print([1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [] < [1], [1, 2] != [1], [1] == (1,))
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
shared = [[0] * 2] * 2
shared[0][0] = 9
print(shared, 1 in [1, 2], [1] in [[1]], 3 not in [1])
