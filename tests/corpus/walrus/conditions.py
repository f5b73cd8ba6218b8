import re
lines = ["key=1", "bad", "name=two"]
for line in lines:
    if (m := re.match(r"(\w+)=(\w+)", line)):
        print(m.group(1), m.group(2))
    else:
        print("no match", line)
total = 0
print(any((total := total + v) > 5 for v in [1, 2, 3, 4]), total)
print((a := 1, b := 2) if False else (a := 3), a)
