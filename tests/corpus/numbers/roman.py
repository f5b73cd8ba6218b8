def roman(n):
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                           (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            out += letters
            n -= value
    return out

def number(text):
    digits = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for a, b in zip(text, text[1:] + "I"):
        total += -digits[a] if digits[a] < digits[b] and b != " " else digits[a]
    return total

for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2026):
    print(n, roman(n))
print(number("MCMXCIV"), number("XLII"))
