def f():
    try:
        return undefined_name
    finally:
        print("cleanup")

f()
