def anagrams(a, b):
    return sorted(a.replace(" ", "").lower()) == sorted(b.replace(" ", "").lower())
def rotations(s):
    return [s[i:] + s[:i] for i in range(len(s))]
print(anagrams("Dormitory", "dirty room"), anagrams("abc", "abd"), rotations("abcd"), "cdab" in "abcd" * 2)
def lcs(a, b):
    best = ""
    for i in range(len(a)):
        for j in range(i + 1, len(a) + 1):
            if a[i:j] in b and j - i > len(best):
                best = a[i:j]
    return best
print(lcs("interview", "reviewer"), lcs("abc", "xyz"))
