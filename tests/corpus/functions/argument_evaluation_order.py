def say(x):
    print("say", x)
    return x
def f(*a, **k):
    return a, sorted(k.items())
print(f(say(1), say(2), k=say(3)))
d = {say("k1"): say("v1"), say("k2"): say("v2")}
x = [0, 0]
x[say(0)] = say(5)
say("left") + say("right")
print(say(1) if say(0) else say(2), say(0) or say(3), say(1) and say(0))
a = b = say("both")
