s = "abcdefghij"
print(s[2:5], s[:3], s[7:], s[-3:], s[:-3], s[::2], s[1::3], s[::-1], s[8:2:-2], s[20:], s[5:2], s[-100:100])
print(s[0], s[-1], s[len(s) - 1])
for i in (10, -11):
    try:
        print(s[i])
    except IndexError as e:
        print(e)
try:
    s["a"]
except TypeError as e:
    print(e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
