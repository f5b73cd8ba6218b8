with open("data.txt", "w") as f:
    print(f.write("first\nsecond\n"))
    f.write("third")
with open("data.txt") as f:
    print(f.read())
with open("data.txt") as f:
    for line in f:
        print(repr(line))
with open("data.txt", "a") as f:
    f.write("\nfourth")
with open("data.txt", "rb") as f:
    print(f.read(5), f.seek(6), f.readline(), f.tell())
import os
print("data.txt" in os.listdir("/"), os.stat("data.txt")[6])
os.rename("data.txt", "new.txt")
os.mkdir("folder")
print("new.txt" in os.listdir("/"))
os.remove("new.txt")
os.rmdir("folder")
try:
    open("new.txt")
except OSError:
    print("gone")
