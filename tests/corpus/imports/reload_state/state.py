items = []
print("loading state")
