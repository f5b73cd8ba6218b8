for s in ("key=value", "key", "a=b=c", "=x", "x="):
    print(s.partition("="), s.rpartition("="))
try:
    "x".partition("")
except ValueError as e:
    print(e)
