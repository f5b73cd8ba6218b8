def outer():
    def inner():
        nonlocal nothing
        nothing = 1
    return inner
