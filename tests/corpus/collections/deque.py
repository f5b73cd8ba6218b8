from collections import deque
d = deque((), 3)
for i in range(5):
    d.append(i)
print(list(d), len(d), d.popleft(), d.pop(), list(d))
d.appendleft(9)
print(list(d), bool(d))
e = deque([1, 2, 3], 10)
e.extend([4, 5])
print(list(e), e[0], e[-1], 3 in e if False else "")
e[1] = 20
print(list(e))
f = deque((), 2, 1)
f.append(1)
f.append(2)
for g in (lambda: f.append(3), lambda: deque((), 1).pop(), lambda: deque((), 1).popleft(), lambda: deque(), lambda: e[50]):
    try:
        print(g())
    except (IndexError, TypeError, ValueError) as err:
        print(type(err).__name__, err)
