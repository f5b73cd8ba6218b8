# Events, locks, flags; asynchronous iteration and context managers.
import asyncio
import micropython


async def waiter(name, ev):
    print(name, "waits", ev.is_set())
    print(name, "has", await ev.wait())


async def holder(name, lock, ms):
    async with lock:
        print(name, "in", lock.locked())
        await asyncio.sleep_ms(ms)
    print(name, "out")


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep_ms(1)
        return self.n


class Managed:
    async def __aenter__(self):
        print("enter")
        return "it"

    async def __aexit__(self, t, v, tb):
        print("exit", t, v)
        return t is KeyError


async def flag_waiter(flag):
    await flag.wait()
    print("flag 1")
    await flag.wait()
    print("flag 2")


async def main():
    ev = asyncio.Event()
    ts = [asyncio.create_task(waiter(i, ev)) for i in range(3)]
    await asyncio.sleep_ms(1)
    ev.set()
    ev.clear()
    await asyncio.gather(*ts)
    ev.set()
    await ev.wait()
    print(ev.is_set())

    lock = asyncio.Lock()
    await asyncio.gather(*(holder(i, lock, 3) for i in range(3)))
    try:
        lock.release()
    except RuntimeError as er:
        print(er)
    await lock.acquire()
    t = asyncio.create_task(holder("x", lock, 1))
    await asyncio.sleep_ms(1)
    t.cancel()
    lock.release()
    await asyncio.sleep_ms(1)
    print(lock.locked(), t.done())

    async for i in Count(3):
        print("item", i)
    async with Managed() as m:
        print(m)
    async with Managed():
        raise KeyError(5)
    try:
        async with Managed():
            raise OSError(7)
    except OSError as er:
        print("outside", er.errno)

    flag = asyncio.ThreadSafeFlag()
    t = asyncio.create_task(flag_waiter(flag))
    await asyncio.sleep_ms(5)
    micropython.schedule(lambda x: flag.set(), None)
    await asyncio.sleep_ms(20)
    flag.set()
    flag.clear()
    await asyncio.sleep_ms(5)
    print(t.done())
    flag.set()
    await t


asyncio.run(main())
