# Counts the words of a text that it makes up, and shows the most frequent.
SYLLABLES = ["ba", "ko", "mi", "tu", "re", "sa", "lo", "ni"]
state = 12345


def rand(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 16) % n


def word():
    return "".join(SYLLABLES[rand(8)] for _ in range(1 + rand(2)))


text = " ".join(word() for _ in range(8000))
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
for w, n in best[:5]:
    print("{:<8}{:>5}".format(w, n))
print(len(counts), max(len(w) for w in counts))
