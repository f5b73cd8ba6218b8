text = "3 apples, 12 pears and 0.5 melons"
numbers = []
current = ""
for c in text + " ":
    if c.isdigit() or c == ".":
        current += c
    elif current:
        numbers.append(float(current) if "." in current else int(current))
        current = ""
print(numbers, sum(numbers))
print([int(w) for w in text.split() if w.isdigit()], "12".isdigit(), "1.2".isdigit(), "-1".isdigit())
