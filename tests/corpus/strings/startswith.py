s = "filename.py"
print(s.startswith("file"), s.startswith("name", 4), s.endswith(".py"), s.endswith(("txt", "py")), s.startswith(("a", "f")), s.startswith(""))
try:
    s.startswith(5)
except TypeError as e:
    print(e)
