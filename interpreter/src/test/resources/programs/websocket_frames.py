# Frames of web sockets.
import io
import websocket


def read(data, *sizes):
    ws = websocket.websocket(io.BytesIO(data))
    try:
        print([ws.read(n) for n in sizes])
    except OSError as er:
        print(er.errno)


read(b"\x81\x04ping", 4, 1)
read(b"\x81\x88maskmaskMASK", 8)
read(b"\x01\x02ab\x89\x00\x80\x02cd", 2, 2, 1)
read(b"\x82\x7e\x00\x80" + b"x" * 128, 3, 125)
read(b"\x82\x7f" + bytes(8), 1)
read(b"\x88\x00", 1)
for n in (0, 5, 125, 126, 300):
    s = io.BytesIO()
    ws = websocket.websocket(s)
    print(ws.write(b"y" * n), s.getvalue()[:6], len(s.getvalue()))
print(ws.ioctl(9, 2), ws.ioctl(9, 1), ws.ioctl(8))
