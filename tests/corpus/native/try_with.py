class C:
    def __enter__(self):
        print("enter")
        return 5
    def __exit__(self, *a):
        print("exit", a[0])
@micropython.native
def f(x):
    try:
        with C() as c:
            return c // x
    except ZeroDivisionError as e:
        return "caught " + str(e)
    finally:
        print("finally", x)
print(f(2), f(0))
