@micropython.viper
def sieve(flags: ptr8, n: int) -> int:
    count = 0
    i = 2
    while i < n:
        if flags[i] == 0:
            count += 1
            j = i * i
            while j < n:
                flags[j] = 1
                j += i
        i += 1
    return count
flags = bytearray(200)
print(sieve(flags, 200), [i for i in range(2, 50) if not flags[i]])
