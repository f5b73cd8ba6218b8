it = iter([1, 2, 3, 4, 5, 6])
print(list(zip(it, it)))
it = iter(range(5))
for x in it:
    if x == 2:
        break
print(list(it))
a = [1, 2, 3]
for x in a:
    if x < 3:
        a.append(x * 10)
    if len(a) > 6:
        break
print(a)
it = iter("abc")
print("b" in it, list(it))
