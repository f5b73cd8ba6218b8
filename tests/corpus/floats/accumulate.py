total = 0.0
for i in range(10):
    total += 0.1
print(total, total == 1.0, abs(total - 1.0) < 1e-9)
def mean(values):
    return sum(values) / len(values)
def deviation(values):
    m = mean(values)
    return (sum((v - m) ** 2 for v in values) / len(values)) ** 0.5
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), deviation(data), mean([0.1, 0.2, 0.3]))
