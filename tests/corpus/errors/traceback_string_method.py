name = "value"
parts = name.split("=")
print(parts)
print(parts[0].upper() + parts[1])
