# Tasks, sleeping, cancelling, gathering, time limits.
import asyncio


async def worker(name, steps, ms):
    for i in range(steps):
        await asyncio.sleep_ms(ms)
        print(name, i)
    return name * 2


async def fails(ms):
    await asyncio.sleep_ms(ms)
    raise ValueError("no", ms)


async def forever(name):
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError as er:
        print(name, "cancelled", repr(er))
        raise
    finally:
        print(name, "finally")


async def main():
    print(asyncio.current_task() is not None)
    t = asyncio.create_task(worker("a", 2, 20))
    print(await worker("b", 2, 30))
    print(t.done(), await t, t.done())
    print(await asyncio.gather(worker("c", 1, 30), worker("d", 1, 10)))
    print(await asyncio.gather(fails(5), worker("e", 1, 10), return_exceptions=True))
    try:
        await asyncio.gather(fails(5), worker("f", 1, 5000))
    except ValueError as er:
        print("gather", er.args)
    f = asyncio.create_task(forever("g"))
    await asyncio.sleep_ms(5)
    print(f.cancel())
    try:
        await f
    except asyncio.CancelledError:
        print("awaited", f.done(), f.cancel())
    try:
        await asyncio.wait_for(forever("h"), 0.02)
    except asyncio.TimeoutError as er:
        print("timeout", repr(er))
    print(await asyncio.wait_for_ms(worker("i", 1, 5), 500))
    try:
        await asyncio.wait_for_ms(fails(1), 500)
    except ValueError as er:
        print("inner", er.args)
    print(await asyncio.wait_for(worker("j", 1, 1), None))
    me = asyncio.current_task()
    try:
        me.cancel()
    except RuntimeError as er:
        print(er)
    try:
        asyncio.create_task(worker)
    except TypeError as er:
        print(er)
    return 42


print(asyncio.run(main()))
try:
    asyncio.current_task()
except RuntimeError as er:
    print(er)

try:
    asyncio.run(fails(1))
except ValueError as er:
    print("run", er.args)


# Exceptions nobody asks for.
def handler(loop, context):
    print("handler", context["message"], repr(context["exception"]), type(context["future"]))


async def lonely():
    loop = asyncio.get_event_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    t = asyncio.create_task(fails(1))
    await asyncio.sleep_ms(300)
    print(t.done())


asyncio.run(lonely())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(worker("k", 1, 1)))


async def stopper(loop):
    await asyncio.sleep_ms(5)
    print("stop")
    loop.stop()


loop.create_task(stopper(loop))
loop.run_forever()
print(asyncio.__version__)
