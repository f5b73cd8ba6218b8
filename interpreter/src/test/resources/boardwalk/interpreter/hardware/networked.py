# board: pico-w, until: 60s
# What the firmware of boards with a network brings along, against servers on the board itself: requests, TLS on both
# sides, MQTT, NTP and the installer of packages.
import _thread
import asyncio
import json
import os
import socket
import ssl
import struct
import time
import tls

import mip
import ntptime
import requests
import urequests
from umqtt.robust import MQTTClient as Robust
from umqtt.simple import MQTTClient, MQTTException

CERT = b"""-----BEGIN CERTIFICATE-----
MIIBmDCCAT2gAwIBAgIUf2CkwO3bVygfnrPxE2FRQJZDB3MwCgYIKoZIzj0EAwIw
FTETMBEGA1UEAwwKYm9hcmQudGVzdDAgFw0yNjExMjIwMDA4MzZaGA8yMTI2MTAy
OTAwMDgzNlowFTETMBEGA1UEAwwKYm9hcmQudGVzdDBZMBMGByqGSM49AgEGCCqG
SM49AwEHA0IABHbsNVc7h3b+FhgWx3DQB/dE9BCBCeb+6vXnbcgILPV53scjQPGe
FZFDXqAk5OneO0KjDV9gHCxHPZ0gR42+xb6jaTBnMB0GA1UdDgQWBBRYnCjeTF35
DMlQOk5I6blEzGgJZjAfBgNVHSMEGDAWgBRYnCjeTF35DMlQOk5I6blEzGgJZjAP
BgNVHRMBAf8EBTADAQH/MBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAKBggqhkjOPQQD
AgNJADBGAiEAyvNAcTGarpodkAurnaNRGjDJU9mIWSmPrFCs4aLDvJUCIQDM5c3M
MdBcSXznc2byd5uBcNQDqkRgHtqLnNVdEUITrg==
-----END CERTIFICATE-----
"""
KEY = b"""-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIDiTyT4fpmAqU7Dek/YVbiRHWGq9WAk8Ugcv9ehXl1QMoAoGCCqGSM49
AwEHoUQDQgAEduw1VzuHdv4WGBbHcNAH90T0EIEJ5v7q9edtyAgs9XnexyNA8Z4V
kUNeoCTk6d47QqMNX2AcLEc9nSBHjb7Fvg==
-----END EC PRIVATE KEY-----
"""
SAME_KEY = """-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgOJPJPh+mYCpTsN6T
9hVuJEdYar1YCTxSBy/16FeXVAyhRANCAAR27DVXO4d2/hYYFsdw0Af3RPQQgQnm
/ur1523ICCz1ed7HI0DxnhWRQ16gJOTp3jtCow1fYBwsRz2dIEeNvsW+
-----END PRIVATE KEY-----
"""


def listening(port):
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(("127.0.0.1", port))
    s.listen(5)
    return s


def respond(c):
    request = c.readline().decode().split()
    if len(request) < 2:
        c.close()
        return
    headers = {}
    while True:
        line = c.readline().strip()
        if not line:
            break
        name, value = line.decode().split(": ", 1)
        headers[name] = value
    path = request[1]
    if path == "/moved":
        c.write("HTTP/1.1 302 Found\r\nLocation: /told\r\nContent-Length: 0\r\n\r\n")
    elif path == "/chunked":
        c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        c.write("4;x=y\r\none \r\n5\r\ntwo t\r\n4\r\nhree\r\n0\r\nLast: header\r\n\r\n")
    elif path == "/to-the-end":
        c.write("HTTP/1.0 200 OK\r\n\r\nuntil it is closed")
    elif path == "/short":
        c.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nless")
    elif path == "/nonsense":
        c.write("what\r\n\r\n")
    elif path.endswith("package.json"):
        text = json.dumps({"urls": [["thing/__init__.py", "thing.py"]], "deps": []})
        c.write("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(text), text))
    elif path.endswith("thing.py"):
        c.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nWHAT = 7")
    elif path == "/missing.py":
        c.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    else:
        body = c.read(int(headers.get("Content-Length", 0)))
        told = [request[0], path, body.decode()]
        told += [headers.get(n) for n in ("Host", "X-Mine", "Authorization", "Content-Type", "Transfer-Encoding")]
        text = json.dumps(told)
        c.write("HTTP/1.1 200 Fine\r\nServer: this\r\nContent-Length: %d\r\n\r\n%s" % (len(text), text))
    c.close()


def http(s, context):
    while True:
        c, _ = s.accept()
        try:
            respond(context.wrap_socket(c, server_side=True) if context else c)
        except OSError as e:
            # What a client said of the certificate, or that it is gone.
            c.close()


server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server.load_cert_chain(CERT, KEY)
_thread.start_new_thread(http, (listening(80), None))
_thread.start_new_thread(http, (listening(443), server))

AT = "http://127.0.0.1"
r = requests.get(AT + "/told?a=1#part", headers={"X-Mine": "yes"}, auth=("me", "secret"))
print(r.status_code, r.reason, r.headers["Server"], r.json())
print(requests.get(AT).json()[:2], requests.get(AT + "?q").json()[1])
print(urequests.post(AT + "/p", json={"a": [1, 2]}).json())
print(requests.put(AT + "/p", data="text", timeout=5).json()[:3], requests.delete(AT + "/d").json()[0])
print(requests.get(AT + "/moved").json()[:2], requests.head(AT + "/h").content)
print(requests.get(AT + "/chunked").text, requests.get(AT + "/to-the-end").text)
with requests.get(AT + "/chunked", parse_headers=False) as r:
    print(r.raw.read(3), r.raw.read(100), hasattr(r, "headers"))
for wrong in ("/short", "/nonsense"):
    try:
        print(requests.get(AT + wrong).text)
    except ValueError as e:
        print(e)
try:
    requests.get("ftp://127.0.0.1/")
except ValueError as e:
    print(e)
try:
    requests.get("http://127.0.0.1:81/")
except OSError as e:
    print(e)

print(requests.get("https://localhost/told").json()[:2], requests.get("https://127.0.0.1/chunked").text)


def connected():
    s = socket.socket()
    s.connect(socket.getaddrinfo("127.0.0.1", 443)[0][-1])
    return s


context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
print(context.verify_mode == tls.CERT_REQUIRED)
for host in (None, "localhost"):
    s = connected()
    try:
        context.wrap_socket(s, server_hostname=host)
    except ValueError as e:
        print(repr(e))
    s.close()
context.load_verify_locations(CERT)
s = context.wrap_socket(connected(), server_hostname="localhost")
s.write("GET /to-the-end HTTP/1.0\r\n\r\n")
print(s.readline(), s.cipher()[1], len(s.getpeercert(True)) > 300, s.read()[-6:], s.read())
s.close()
try:
    s.read(1)
except OSError as e:
    print(e)
try:
    context.wrap_socket(connected(), server_hostname="elsewhere.example")
except ValueError as e:
    print(repr(e))
asked = []
context.verify_callback = lambda cert, depth: asked.append((len(cert) > 300, depth)) or 0
context.wrap_socket(connected(), server_hostname="localhost").close()
print(asked)
context.verify_callback = lambda cert, depth: 1
try:
    context.wrap_socket(connected(), server_hostname="localhost")
except OSError as e:
    print(e)
s = socket.socket()
s.connect(("127.0.0.1", 80))
try:
    s.write("GET /nonsense HTTP/1.0\r\n\r\n")
    ssl.wrap_socket(s)
except OSError as e:
    print(e)
for wrong in (lambda: context.load_verify_locations(b"no"), lambda: context.load_cert_chain(CERT, b"no"),
              lambda: context.load_cert_chain(CERT, b"-----BEGIN PRIVATE KEY-----\nabcde\n-----END"),
              lambda: context.load_cert_chain(CERT, b"-----BEGIN PRIVATE KEY----------END"),
              lambda: context.load_cert_chain(b"-----BEGIN CERTIFICATE-----\nabcde\n-----END", KEY),
              lambda: context.set_ciphers(["no"]), lambda: tls.SSLContext()):
    try:
        wrong()
    except (OSError, TypeError, ValueError) as e:
        print(e)
context.load_cert_chain(CERT.decode(), SAME_KEY)
context.set_ciphers(["TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256"])
context.verify_callback = None
s = context.wrap_socket(connected(), server_hostname="localhost")
print(s.cipher())
s.close()


async def served(reader, writer):
    line = await reader.readline()
    writer.write(line.upper() * 2000)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def talk():
    await asyncio.start_server(served, "127.0.0.1", 8443, ssl=server)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8443, ssl=True)
    writer.write(b"hello\n")
    await writer.drain()
    text = await reader.read(-1)
    print(len(text), text[-6:])
    writer.close()
    await writer.wait_closed()


asyncio.run(talk())


def broker(s):
    def string(data, at):
        size = struct.unpack_from("!H", data, at)[0]
        return data[at + 2 : at + 2 + size], at + 2 + size

    def packet(c):
        kind = c.read(1)
        if not kind:
            return None, None
        size = shift = 0
        while True:
            byte = c.read(1)[0]
            size |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return kind[0], c.read(size)

    while True:
        c, _ = s.accept()
        while True:
            kind, data = packet(c)
            if kind is None or kind == 0xE0:
                break
            if kind == 0x10:
                name, at = string(data, 10)
                print("broker:", data[7] & 0xFE, name, struct.unpack_from("!H", data, 8)[0], data[at:][:20])
                c.write(bytes((0x20, 2, 0, 5 if name == b"refused" else 0)))
                if name == b"refused":
                    break
            elif kind == 0x82:
                topic, at = string(data, 2)
                c.write(b"\x90\x03" + data[:2] + (b"\x80" if topic == b"no" else b"\x00"))
                long = b"\0\x03top" + b"x" * 200
                c.write(b"\x30\xcd\x01" + long)
            elif kind == 0xA2:
                c.write(b"\xb0\x02" + data[:2])
            elif kind == 0xC0:
                c.write(b"\xd0\0")
            elif kind & 0xF0 == 0x30:
                topic, at = string(data, 0)
                if kind & 2:
                    c.write(b"\x40\x02" + data[at : at + 2])
                    at += 2
                    c.write(b"\x32\x07\0\x01q\0\x09ok")
                print("broker:", hex(kind), topic, data[at:])
            elif kind == 0x40:
                print("broker: acknowledged", data)
        c.close()


_thread.start_new_thread(broker, (listening(1883),))
c = MQTTClient("me", "127.0.0.1", user="u", password="p", keepalive=30)
c.set_callback(lambda topic, msg: print("got", topic, len(msg), msg[:3]))
c.set_last_will("will", "gone", qos=1)
print(c.connect())
c.subscribe(b"a/b", qos=1)
c.publish("up", "without")
c.publish(b"up", b"with", qos=1, retain=True)
while c.wait_msg() != 0x32:
    pass
c.ping()
print(c.wait_msg(), c.check_msg())
c.unsubscribe("a/b")
try:
    c.subscribe("no")
except MQTTException as e:
    print("refused", e)
c.disconnect()
try:
    MQTTClient("refused", "127.0.0.1").connect()
except MQTTException as e:
    print("refused", e)
robust = Robust("again", "127.0.0.1")
robust.connect()
robust.sock.close()
robust.publish("t", "after")
time.sleep_ms(50)
robust.disconnect()


def clock(s):
    query, place = s.recvfrom(48)
    answer = bytearray(48)
    struct.pack_into("!I", answer, 40, 3945000000)
    s.sendto(answer, place)


s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 123))
_thread.start_new_thread(clock, (s,))
ntptime.host = "127.0.0.1"
ntptime.settime()
print(time.gmtime()[:5])
try:
    ntptime.time()
except OSError as e:
    print(e)

mip.install("http://127.0.0.1/things/package.json")
import thing

print(thing.WHAT, os.stat("/lib/thing/__init__.py")[6])
mip.install("http://127.0.0.1/missing.py", target="/x")
print(os.listdir("/lib"))
