import re
TOKENS = (("num", r"\d+"), ("name", r"[a-z]+"), ("op", r"[-+*/=()]"), ("space", r" +"))
def tokens(text):
    while text:
        for kind, pattern in TOKENS:
            m = re.match(pattern, text)
            if m:
                if kind != "space":
                    yield kind, m.group(0)
                text = text[len(m.group(0)):]
                break
        else:
            raise ValueError("bad character " + text[0])
print(list(tokens("x = 3*(abc + 42)")))
try:
    print(list(tokens("a $ b")))
except ValueError as e:
    print(e)
