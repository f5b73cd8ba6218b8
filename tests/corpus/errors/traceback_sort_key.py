def key(x):
    return x["age"]
print(sorted([{"age": 2}, {"age": 1}], key=key))
sorted([{"age": 1}, {}], key=key)
