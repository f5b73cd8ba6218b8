class Events:
    def __init__(self):
        self.handlers = {}
    def on(self, name):
        def register(f):
            self.handlers.setdefault(name, []).append(f)
            return f
        return register
    def fire(self, name, *args):
        return [f(*args) for f in self.handlers.get(name, [])]
bus = Events()
@bus.on("key")
def log(k):
    return "log " + k
@bus.on("key")
def upper(k):
    return k.upper()
@bus.on("quit")
def bye():
    return "bye"
print(bus.fire("key", "a"), bus.fire("quit"), bus.fire("none"), log("direct"))
try:
    bus.fire("quit", 1)
except TypeError as e:
    print(e)
