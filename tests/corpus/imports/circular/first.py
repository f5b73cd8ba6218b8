print("first start")
value = 1
import second
def both():
    return value + second.value + second.seen
print("first end")
