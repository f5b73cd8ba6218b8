import struct

for letter in "cbBhHiIqQfdesnNx?gGp":
    for mark in ("<", ">", "!", "="):
        try:
            print(letter, mark, struct.calcsize(mark + letter), end="; ")
        except ValueError as e:
            print(letter, mark, e, end="; ")
    print()
