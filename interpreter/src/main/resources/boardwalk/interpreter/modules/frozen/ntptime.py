# The time of an NTP server (RFC 5905), and the board's clock set by it.

import socket
import struct
import time as _clock

host = "pool.ntp.org"
timeout = 1

# Seconds from 1900, where NTP counts from.
_TO_1970 = 2208988800
_TO_2000 = 3155673600
_TO_2024 = 3913056000


def time():
    query = bytearray(48)
    query[0] = 0x23  # version 4, a client
    place = socket.getaddrinfo(host, 123)[0][-1]
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.settimeout(timeout)
        sock.sendto(query, place)
        answer = sock.recv(48)
    finally:
        sock.close()
    seconds = struct.unpack("!I", answer[40:44])[0]
    if seconds < _TO_2024:
        # The count of 32 bits has begun anew, in 2036.
        seconds += 1 << 32
    return seconds - (_TO_2000 if _clock.gmtime(0)[0] == 2000 else _TO_1970)


def settime():
    now = _clock.gmtime(time())
    import machine

    machine.RTC().datetime(now[:3] + (now[6] + 1,) + now[3:6] + (0,))
