# gzip as micropython-lib has it: whole bytes at once, and files, over deflate.

import builtins
import deflate
import io

_WBITS = 15


def GzipFile(fileobj):
    return deflate.DeflateIO(fileobj, deflate.GZIP, _WBITS)


def open(filename, mode="rb"):
    return deflate.DeflateIO(builtins.open(filename, mode), deflate.GZIP, _WBITS, True)


def compress(data):
    out = io.BytesIO()
    with GzipFile(out) as packer:
        packer.write(data)
    return out.getvalue()


def decompress(data):
    with GzipFile(io.BytesIO(data)) as unpacker:
        return unpacker.read()
