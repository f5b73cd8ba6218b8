def g():
    global it
    try:
        next(it)
    except ValueError as e:
        print("ValueError", e)
    yield 1
it = g()
print(next(it))
def state_machine():
    state = "red"
    while True:
        event = yield state
        if event == "go":
            state = {"red": "green", "green": "yellow", "yellow": "red"}[state]
m = state_machine()
print(next(m), [m.send("go") for _ in range(4)], m.send("stay"))
