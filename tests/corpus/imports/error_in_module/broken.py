print("broken runs")
def f():
    raise ValueError("broken inside")
f()
