from . import core

_NEWLINE = 10


# A stream that tasks read and write; the reader and the writer of a connection are the same.
class Stream:
    def __init__(self, s, e={}):
        self.s = s
        self.e = e
        self.out_buf = b""

    def get_extra_info(self, v):
        return self.e[v]

    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    def read(self, n=-1):
        got = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is None:
                continue
            if n >= 0:
                return part
            if not part:
                return got
            got += part

    def readinto(self, buf):
        yield core._io_queue.queue_read(self.s)
        return self.s.readinto(buf)

    def readexactly(self, n):
        got = b""
        while n:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is None:
                continue
            if not part:
                raise EOFError
            got += part
            n -= len(part)
        return got

    def readline(self):
        line = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.readline()
            if part is None:
                continue
            line += part
            if not part or line[-1] == _NEWLINE:
                return line

    def write(self, buf):
        if not self.out_buf:
            # What the stream takes now need not be kept.
            done = self.s.write(buf)
            if done == len(buf):
                return
            if done is not None:
                buf = buf[done:]
        self.out_buf += buf

    def drain(self):
        if not self.out_buf:
            # Others have their turn also when there is nothing to wait for.
            return (yield from core.sleep_ms(0))
        rest = memoryview(self.out_buf)
        while rest:
            yield core._io_queue.queue_write(self.s)
            done = self.s.write(rest)
            if done is not None:
                rest = rest[done:]
        self.out_buf = b""

    # Names that uasyncio had.

    async def aclose(self):
        self.s.close()

    async def awrite(self, buf, off=0, sz=-1):
        if off or sz != -1:
            buf = memoryview(buf)[off : len(buf) if sz == -1 else off + sz]
        self.write(buf)
        await self.drain()

    awritestr = awrite


StreamReader = Stream
StreamWriter = Stream


def open_connection(host, port, ssl=None, server_hostname=None):
    from errno import EINPROGRESS
    import socket

    address = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    s = socket.socket(address[0], address[1], address[2])
    s.setblocking(False)
    try:
        s.connect(address[-1])
    except OSError as er:
        if er.errno != EINPROGRESS:
            raise er
    if ssl:
        import ssl as module

        context = module.SSLContext(module.PROTOCOL_TLS_CLIENT) if ssl is True else ssl
        s = context.wrap_socket(
            s, server_hostname=server_hostname or host, do_handshake_on_connect=False
        )
        s.setblocking(False)
    stream = Stream(s)
    yield core._io_queue.queue_write(s)
    return stream, stream


class Server:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.close()
        await self.wait_closed()

    def close(self):
        self.state = True
        self.task.cancel()

    async def wait_closed(self):
        await self.task

    async def _serve(self, s, cb, ssl):
        self.state = False
        while True:
            try:
                yield core._io_queue.queue_read(s)
            except core.CancelledError as er:
                s.close()
                if self.state:
                    return
                raise er
            try:
                connection, peer = s.accept()
            except Exception:
                # The other side has gone again.
                continue
            if ssl:
                try:
                    connection = ssl.wrap_socket(
                        connection, server_side=True, do_handshake_on_connect=False
                    )
                except OSError as er:
                    core.sys.print_exception(er)
                    connection.close()
                    continue
            connection.setblocking(False)
            stream = Stream(connection, {"peername": peer})
            core.create_task(cb(stream, stream))


async def start_server(cb, host, port, backlog=5, ssl=None):
    import socket

    address = socket.getaddrinfo(host, port)[0]
    s = socket.socket(address[0])
    s.setblocking(False)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(address[-1])
    s.listen(backlog)
    server = Server()
    server.task = core.create_task(server._serve(s, cb, ssl))
    try:
        # Its task has to have started before it can be cancelled.
        await core.sleep_ms(0)
    except core.CancelledError as er:
        server.task.cancel()
        raise er
    return server
