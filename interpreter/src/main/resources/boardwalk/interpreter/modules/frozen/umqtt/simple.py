# umqtt.simple: a client of MQTT 3.1.1 (OASIS standard), QoS 0 and 1.

import socket
import struct

_CONNECT = 0x10
_CONNACK = 0x20
_PUBLISH = 0x30
_PUBACK = 0x40
_SUBSCRIBE = 0x82
_SUBACK = 0x90
_UNSUBSCRIBE = 0xA2
_UNSUBACK = 0xB0
_PINGREQ = 0xC0
_PINGRESP = 0xD0
_DISCONNECT = 0xE0

_LONGEST = 1 << 21


class MQTTException(Exception):
    pass


def _length(size):
    out = bytearray()
    while size > 127:
        out.append(size & 127 | 128)
        size >>= 7
    out.append(size)
    return out


def _text(text):
    data = text.encode() if isinstance(text, str) else bytes(text)
    return struct.pack("!H", len(data)) + data


class MQTTClient:
    def __init__(
        self,
        client_id,
        server,
        port=0,
        user=None,
        password=None,
        keepalive=0,
        ssl=None,
        ssl_params={},
    ):
        self.client_id = client_id
        self.sock = None
        self.server = server
        self.port = port or (8883 if ssl else 1883)
        self.ssl = ssl
        self.ssl_params = ssl_params
        self.pid = 0
        self.cb = None
        self.user = user
        self.pswd = password
        self.keepalive = keepalive
        self.lw_topic = None
        self.lw_msg = None
        self.lw_qos = 0
        self.lw_retain = False

    def set_callback(self, f):
        self.cb = f

    def set_last_will(self, topic, msg, retain=False, qos=0):
        assert topic and 0 <= qos <= 2
        self.lw_topic = topic
        self.lw_msg = msg
        self.lw_qos = qos
        self.lw_retain = retain

    def _send(self, kind, body):
        self.sock.write(bytes((kind,)) + _length(len(body)) + body)

    def connect(self, clean_session=True, timeout=None):
        if self.sock:
            self.sock.close()
        self.sock = socket.socket()
        self.sock.settimeout(timeout)
        self.sock.connect(socket.getaddrinfo(self.server, self.port)[0][-1])
        if self.ssl is True:
            import ssl

            self.sock = ssl.wrap_socket(self.sock, **self.ssl_params)
        elif self.ssl:
            self.sock = self.ssl.wrap_socket(self.sock, server_hostname=self.server)
        flags = 2 if clean_session else 0
        payload = _text(self.client_id)
        if self.lw_topic:
            flags |= 4 | self.lw_qos << 3 | self.lw_retain << 5
            payload += _text(self.lw_topic) + _text(self.lw_msg)
        if self.user:
            flags |= 0xC0
            payload += _text(self.user) + _text(self.pswd)
        assert self.keepalive < 1 << 16
        self._send(_CONNECT, _text("MQTT") + struct.pack("!BBH", 4, flags, self.keepalive) + payload)
        answer = self.sock.read(4)
        assert answer[0] == _CONNACK and answer[1] == 2
        if answer[3]:
            raise MQTTException(answer[3])
        return answer[2] & 1

    def disconnect(self):
        self._send(_DISCONNECT, b"")
        self.sock.close()

    def ping(self):
        self._send(_PINGREQ, b"")

    def _next_pid(self):
        self.pid += 1
        return struct.pack("!H", self.pid)

    def publish(self, topic, msg, retain=False, qos=0):
        assert qos < 2
        body = _text(topic)
        pid = None
        if qos:
            pid = self._next_pid()
            body += pid
        body += msg.encode() if isinstance(msg, str) else msg
        assert len(body) < _LONGEST
        self._send(_PUBLISH | qos << 1 | bool(retain), body)
        while qos:
            if self.wait_msg() == _PUBACK and self.sock.read(3) == b"\x02" + pid:
                return

    def _ask(self, kind, body, answer, count):
        pid = self._next_pid()
        self._send(kind, pid + body)
        while self.wait_msg() != answer:
            pass
        found = self.sock.read(count)
        assert found[1:3] == pid
        if count > 3 and found[3] == 0x80:
            raise MQTTException(found[3])

    def subscribe(self, topic, qos=0):
        assert self.cb is not None, "Subscribe callback is not set"
        self._ask(_SUBSCRIBE, _text(topic) + bytes((qos,)), _SUBACK, 4)

    def unsubscribe(self, topic):
        self._ask(_UNSUBSCRIBE, _text(topic), _UNSUBACK, 3)

    def _read_length(self):
        size = shift = 0
        while True:
            byte = self.sock.read(1)[0]
            size |= (byte & 127) << shift
            if byte < 128:
                return size
            shift += 7

    # Waits for one message of the server; what was subscribed goes to the callback.
    def wait_msg(self):
        first = self.sock.read(1)
        self.sock.setblocking(True)
        if first is None:
            return None
        if not first:
            raise OSError(-1)
        kind = first[0]
        if kind == _PINGRESP:
            assert self.sock.read(1) == b"\0"
            return None
        if kind & 0xF0 != _PUBLISH:
            return kind
        size = self._read_length()
        count = struct.unpack("!H", self.sock.read(2))[0]
        topic = self.sock.read(count)
        size -= 2 + count
        qos = kind >> 1 & 3
        assert qos < 2
        if qos:
            pid = self.sock.read(2)
            size -= 2
        self.cb(topic, self.sock.read(size))
        if qos:
            self._send(_PUBACK, pid)
        return kind

    # Like wait_msg, but gives None at once when nothing has come.
    def check_msg(self):
        self.sock.setblocking(False)
        return self.wait_msg()
