# Text and bytes: format, split, join, find, replace, slices, per-character loops.
TEXT = "the quick brown fox jumps over the lazy dog and runs away from the bear " * 4


def work(n):
    total = 0
    for i in range(n):
        words = TEXT.split(" ")
        line = ", ".join(words[:20])
        total += line.find("lazy") + len(line.replace("o", "00"))
        label = "%d: %s %5.2f" % (i, words[i % 16], i / 7)
        label += "{:>8}|{:04x}".format(words[i % 9], i)
        total += len(label.upper().strip())
        for c in label:
            if c.isdigit():
                total += ord(c) - 48
        data = bytearray(label.encode())
        for k in range(len(data)):
            data[k] ^= 0x55
        total += sum(data)
    return total


bm_params = {(1000, 10): (1500,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
