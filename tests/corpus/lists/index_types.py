a = [10, 20, 30]
print(a[True], a[False], a[-1])
class I:
    def __index__(self):
        return 1
for index in (1.0, "a", None, 3, -4, (1,)):
    try:
        print(a[index])
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    a[5] = 1
except IndexError as e:
    print(e)
try:
    del a[5]
except IndexError as e:
    print(e)
