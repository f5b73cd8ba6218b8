print("helper runs as", __name__)
VALUES = [1, 2, 3]
counter = 0
def bump():
    global counter
    counter += 1
def greet(name):
    return "hello " + name
