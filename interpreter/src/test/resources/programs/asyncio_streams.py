# A server and its clients on the board's own network.
import asyncio


async def serve(reader, writer):
    try:
        while True:
            line = await reader.readline()
            if not line:
                break
            writer.write(b"<" + line.strip() + b">\n")
            await writer.drain()
    finally:
        writer.close()
        await writer.wait_closed()
        print("server side closed")


async def client(name):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8123)
    for i in range(3):
        writer.write(b"%s %d\n" % (name, i))
        await writer.drain()
        print(await reader.readline())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8123)
    await client(b"first")
    await asyncio.sleep_ms(20)
    await client(b"second")
    await asyncio.sleep_ms(20)
    async with server:
        print("closing")


asyncio.run(main())
