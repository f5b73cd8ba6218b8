try:
    open("/no/such/file.txt")
except OSError as e:
    print(type(e).__name__)
raise OSError("text", 5)
