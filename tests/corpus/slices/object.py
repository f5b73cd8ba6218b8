s = slice(1, 5, 2)
print(s, [0, 1, 2, 3, 4, 5][s], "abcdef"[s], slice(None, 3), slice(2))
class Show:
    def __getitem__(self, k):
        return k
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
x = Show()
print(x[1], x[1:2], x[::], x[1:2:3], x["a"], x[1, 2], x[1:2, 3], x[...])
x[1:2] = 5
x[0, 0] = 1
del x[3:]
print(s.start, s.stop, s.step) if hasattr(s, "start") else print("no start")
