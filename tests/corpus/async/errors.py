async def fails():
    raise ValueError("async")
async def outer():
    try:
        await fails()
    except ValueError as e:
        print("caught", e)
    finally:
        print("finally")
    return 5
try:
    outer().send(None)
except StopIteration as e:
    print(e.value)
async def bad():
    await 5
try:
    bad().send(None)
except (TypeError, AttributeError) as e:
    print(type(e).__name__, e)
print(type(outer()).__name__)
