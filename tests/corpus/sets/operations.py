a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
print(sorted(a.union(b)), sorted(a.intersection(b)), sorted(a.difference(b)), sorted(a.symmetric_difference(b)))
print(a < b, a <= a, {1} < a, a > {1}, a.issubset({1, 2, 3, 4, 5}), a.issuperset([1]), a.isdisjoint([9]), a == {4, 3, 2, 1}, a != b)
a |= {10}
a &= {1, 2, 10}
a -= {2}
a ^= {1, 7}
print(sorted(a))
a.update([5, 6])
a.intersection_update({5, 10})
a.difference_update([10])
print(a)
