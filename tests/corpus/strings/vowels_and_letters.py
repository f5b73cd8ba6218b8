def stats(s):
    return {"upper": sum(1 for c in s if c.isupper()), "lower": sum(1 for c in s if c.islower()), "digit": sum(1 for c in s if c.isdigit()), "space": sum(1 for c in s if c.isspace())}
print(sorted(stats("Hello World 42\n").items()))
print("".join(c.upper() if i % 2 else c.lower() for i, c in enumerate("alternating")), "".join(sorted(set("mississippi"))), "".join(c for c in "h e l l o" if c != " "))
def title(s):
    return " ".join(w[:1].upper() + w[1:] for w in s.split(" "))
print(title("the quick  brown fox"))
