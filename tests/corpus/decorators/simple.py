def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, sorted(kwargs.items()))
        result = f(*args, **kwargs)
        print("gives", result)
        return result
    return wrapper
@trace
def add(a, b=1):
    return a + b
add(1)
add(1, b=5)
class C:
    @trace
    def method(self_, x):
        return x * 2
print(C.method.__name__)
