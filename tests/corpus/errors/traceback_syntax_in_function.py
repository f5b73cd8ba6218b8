print("never printed")
def f():
    for i in range(3):
        pass
    break
