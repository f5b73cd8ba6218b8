print("start")
class Broken:
    good = 1
    bad = good + "x"
