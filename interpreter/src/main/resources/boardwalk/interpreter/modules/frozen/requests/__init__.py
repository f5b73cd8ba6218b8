# requests as firmware with a network has it: one request, one connection, HTTP/1.1 (RFC 9112).

import socket

_PORTS = {"http:": 80, "https:": 443}
_MOVED = (301, 302, 303, 307, 308)


class BodyStream:
    # The body as it comes: of a known length, in chunks (length -1), or to the end (None).
    def __init__(self, sock, length):
        self._sock = sock
        self._chunked = length is not None and length < 0
        self._left = 0 if self._chunked else length
        self._ended = False

    def _next_chunk(self):
        self._left = int(self._sock.readline().split(b";")[0], 16)
        if self._left == 0:
            self._ended = True
            while self._sock.readline() not in (b"\r\n", b""):
                pass

    def readinto(self, buf):
        if self._chunked and not self._ended and self._left == 0:
            self._next_chunk()
        if self._ended or self._left == 0:
            return 0
        room = memoryview(buf)
        if self._left is not None:
            room = room[: min(len(room), self._left)]
        count = self._sock.readinto(room)
        if self._left is None:
            return count or 0
        if not count:
            raise ValueError("Connection closed before body complete")
        self._left -= count
        if self._chunked and self._left == 0:
            self._sock.readline()
        return count

    def read(self, n=-1):
        if n >= 0:
            part = bytearray(n)
            return bytes(part[: self.readinto(part)])
        all = b""
        part = bytearray(256)
        while True:
            count = self.readinto(part)
            if not count:
                return all
            all += part[:count]

    def close(self):
        self._sock.close()


class Response:
    def __init__(self, raw):
        self.raw = raw
        self.encoding = "utf-8"
        self._cached = None

    def close(self):
        if self.raw:
            self.raw.close()
            self.raw = None
        self._cached = None

    @property
    def content(self):
        if self._cached is None:
            try:
                self._cached = self.raw.read()
            finally:
                self.raw.close()
                self.raw = None
        return self._cached

    @property
    def text(self):
        return str(self.content, self.encoding)

    def json(self):
        import json

        return json.loads(self.content)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()


def _parts(url):
    kind, _, rest = url.partition("//")
    if kind not in _PORTS:
        raise ValueError("Unsupported protocol: " + kind)
    end = len(rest)
    for mark in "/?#":
        at = rest.find(mark)
        if 0 <= at < end:
            end = at
    host, _, port = rest[:end].partition(":")
    path = rest[end:].split("#")[0]
    if not path.startswith("/"):
        path = "/" + path
    return kind, host, int(port) if port else _PORTS[kind], path


def _credentials(auth):
    from binascii import b2a_base64

    return "Basic " + str(b2a_base64("{}:{}".format(*auth).encode())[:-1], "ascii")


def _connect(kind, host, port, timeout):
    place = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    sock = socket.socket(place[0], socket.SOCK_STREAM, place[2])
    try:
        if timeout is not None:
            sock.settimeout(timeout)
        sock.connect(place[-1])
        if kind == "https:":
            import tls

            context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
            context.verify_mode = tls.CERT_NONE
            return context.wrap_socket(sock, server_hostname=host)
    except OSError:
        sock.close()
        raise
    return sock


def _send(sock, method, path, headers, data):
    sock.write("%s %s HTTP/1.1\r\n" % (method, path))
    for name in headers:
        sock.write("%s: %s\r\n" % (name, headers[name]))
    sock.write(b"\r\n")
    if not data:
        return
    if isinstance(data, (bytes, bytearray, memoryview)):
        sock.write(data)
        return
    chunked = headers.get("Transfer-Encoding") == "chunked"
    for part in data:
        if chunked:
            sock.write("%x\r\n" % len(part))
        sock.write(part)
        if chunked:
            sock.write(b"\r\n")
    if chunked:
        sock.write(b"0\r\n\r\n")


def _status(line):
    words = line.split(None, 2)
    if len(words) < 2:
        raise ValueError("HTTP error: BadStatusLine:\n%s" % words)
    return int(words[1]), words[2].rstrip() if len(words) > 2 else ""


def request(
    method,
    url,
    data=None,
    json=None,
    headers=None,
    stream=None,
    auth=None,
    timeout=None,
    parse_headers=True,
):
    headers = dict(headers) if headers else {}
    kind, host, port, path = _parts(url)
    if auth is not None:
        headers["Authorization"] = _credentials(auth)
    if "Host" not in headers:
        headers["Host"] = host
    if json is not None:
        from json import dumps

        assert data is None
        data = dumps(json)
        if "Content-Type" not in headers:
            headers["Content-Type"] = "application/json"
    if isinstance(data, str):
        data = data.encode()
    if data and "Content-Length" not in headers and "Transfer-Encoding" not in headers:
        if hasattr(data, "__next__"):
            headers["Transfer-Encoding"] = "chunked"
        else:
            headers["Content-Length"] = str(len(data))
    if "Connection" not in headers:
        headers["Connection"] = "close"

    sock = _connect(kind, host, port, timeout)
    try:
        _send(sock, method, path, headers, data)
        status, reason = _status(sock.readline())
        length = None
        target = None
        found = None if parse_headers is False else {}
        while True:
            line = sock.readline()
            if not line or line == b"\r\n":
                break
            name, _, value = str(line, "utf-8").partition(":")
            value = value.strip()
            plain = name.lower()
            if plain == "transfer-encoding" and "chunked" in value:
                length = -1
            elif plain == "content-length" and length is None:
                length = int(value)
            elif plain == "location" and status in _MOVED:
                target = value
            if parse_headers is True:
                found[name] = value
            elif parse_headers:
                found.update(parse_headers(line, found) or {})
    except OSError:
        sock.close()
        raise

    if target is not None:
        sock.close()
        if target.startswith("/"):
            target = "%s//%s:%d%s" % (kind, host, port, target)
        if status == 303 or (status in (301, 302) and method == "POST"):
            method = "GET"
            data = None
            headers.pop("Content-Length", None)
        headers.pop("Host", None)
        return request(method, target, data, None, headers, stream, None, timeout, parse_headers)

    if method == "HEAD" or status in (204, 304):
        length = 0
    response = Response(BodyStream(sock, length))
    response.status_code = status
    response.reason = reason
    if found is not None:
        response.headers = found
    return response


def head(url, **kw):
    return request("HEAD", url, **kw)


def get(url, **kw):
    return request("GET", url, **kw)


def post(url, **kw):
    return request("POST", url, **kw)


def put(url, **kw):
    return request("PUT", url, **kw)


def patch(url, **kw):
    return request("PATCH", url, **kw)


def delete(url, **kw):
    return request("DELETE", url, **kw)
