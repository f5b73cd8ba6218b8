# zlib as micropython-lib has it: the whole of some bytes at once, over deflate.

import deflate
import io

_MAX_WBITS = 15


# As in CPython wbits tells the format too: below 0 raw, from 16 up gzip, from 32 up either.
def _format(wbits):
    if 5 <= wbits <= 15:
        return deflate.ZLIB, wbits
    if -15 <= wbits <= -5:
        return deflate.RAW, -wbits
    if 21 <= wbits <= 31:
        return deflate.GZIP, wbits - 16
    raise ValueError("wbits")


def compress(data, wbits=_MAX_WBITS):
    out = io.BytesIO()
    with deflate.DeflateIO(out, *_format(wbits)) as packer:
        packer.write(data)
    return out.getvalue()


def decompress(data, wbits=_MAX_WBITS):
    if 37 <= wbits <= 47:
        format = deflate.AUTO, wbits - 32
    else:
        format = _format(wbits)
    with deflate.DeflateIO(io.BytesIO(data), *format) as unpacker:
        return unpacker.read()
