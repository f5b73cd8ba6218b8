# board: pico, until: 1s
# What functions make of ints that do not fit a word of 32 bits.
WORD = "overflow converting long int to machine word"
VALUES = (2**31 - 1, 2**31, 2**32, -(2**31), -(2**31) - 1, 2**63, 2**70)


def outcome(call, value):
    try:
        return repr(call(value))
    except MemoryError:
        return "MemoryError"
    except OverflowError as e:
        return "word" if e.args == (WORD,) else repr(e)
    except Exception as e:
        return repr(e)


def compare(what):
    names = {"Int": Int, "Hashed": Hashed, "beyond": beyond}
    *first, last = what.split("; ")
    lines = "".join(" " + line + "\n" for line in first)
    exec("def call(v):\n" + lines + " return " + last + "\n", names)
    outcomes = [outcome(names["call"], value) for value in VALUES]
    print(what)
    print("   ", outcomes[0] if len(set(outcomes)) == 1 else " | ".join(outcomes))


class Int:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value

    def __repr__(self):
        return "Hashed"


def beyond(value):
    return value if abs(value) >= 2**31 else 3


CALLS = """
'' * beyond(v)
() * beyond(v)
[] * beyond(v)
beyond(v) * []
x = []; for i in range(v, v + 2): x.append(i); x
x = []; for i in range(v, v - 5, -2): x.append(i); x
hash(Hashed(v))
{Hashed(v): 1}
'ab' * beyond(v)
beyond(v) * b'ab'
x = []; x *= beyond(v); x
'a b c'.rsplit(' ', beyond(v))
'%*d' % (beyond(v), 1)
import struct; struct.unpack_from('b', b'abcd', beyond(v))
import struct; struct.pack_into('b', bytearray(4), beyond(v), 1)

[0][v]
(0,)[v]
'a'[v]
b'a'[v]
bytearray(b'a')[v]
memoryview(b'a')[v]
range(5)[v]
import array; array.array('i', [1])[v]
x = [0]; x[v] = 1; x
x = [0]; del x[v]; x
x = bytearray(b'a'); x[v] = 1; x
x = bytearray(b'a'); x[0] = v; x
import array; x = array.array('i', [1]); x[v] = 1; x
[0, 1, 2][v:]
[0, 1, 2][:v]
[0, 1, 2][::v]
[0, 1, 2][v::-1]
[0, 1, 2][:v:-1]
(0, 1, 2)[v:]
(0, 1, 2)[:v]
(0, 1, 2)[::v]
'abc'[v:]
'abc'[:v]
'abc'[::v]
b'abc'[v:]
b'abc'[:v]
b'abc'[::v]
bytearray(b'abc')[v:]
memoryview(b'abc')[v:]
bytes(memoryview(b'abc')[:v])
range(5)[v:]
range(5)[:v]
range(5)[::beyond(v)]
x = [0, 1, 2]; x[v:] = [5]; x
x = [0, 1, 2]; x[:v] = [5]; x
x = [0, 1, 2]; del x[v:]; x
x = bytearray(b'abc'); x[v:] = b'd'; x
import array; array.array('i', [1, 2])[v:]
slice(v)
slice(5).indices(v)
slice(v).indices(5)
slice(0, 5, v).indices(5)
'a' * v
b'a' * v
(0, 0, 0) * v
range(v)
range(0, v)
range(v, 0)
range(0, 5, v)
range(v, v + 1)
len(range(v))
len(range(-5, v))
len(range(0, v, 2**30))
bool(range(-(2**31) + 1, v))
range(-5, v)[1]
range(v - 1, v)[0]
[x for x in range(v, v + 2)]
list(reversed([v, 2]))
[x for x in iter(range(0, 3, v))]
v in range(5)
r = [1]; [i for i in range(v, v + 3)]
bytes(v)
bytearray(v)
bytes([v])
bytearray([v])
bytes((1, v))
x = bytearray(); x.append(v); x
x = bytearray(); x.extend([v]); x
chr(v)
hex(v)
bin(v)
oct(v)
str(v)
ord(chr(v))
abs(v)
-v
~v
divmod(v, 7)
pow(v, 2)
pow(v, 2, 7)
pow(3, v, 7)
pow(2, 3, v)
round(v)
round(v, 1)
round(v, -1)
round(1.5, v)
round(5, v)
round(5, -beyond(v))
sum([1], v)
sum([v, v])
float(v)
int(v)
int('7', v)
int('zz', v)
bool(v)
hash(v)
[1, 2][Int(v):]
range(Int(v))
bytes(Int(v))
int(Int(v))
float(Int(v))
Int(v) + 1
chr(Int(v))
'%d' % Int(v)
'%x' % Int(v)
'%c' % Int(v)
'{:d}'.format(Int(v))
'{}'.format(Int(v) and 1)
range(0, Int(v))
import time; time.ticks_add(0, Int(v))
import random; random.getrandbits(Int(v))
import random; random.seed(Int(v))
import struct; struct.pack('<I', Int(v))
1 << v
1 >> v
v << 1
v >> 1
0 << beyond(v)
2**40 << beyond(v)
2**40 >> v
True << v
True >> v
v << True
1 ** v
0 ** v
True + v
True * v
True[v]
v // True
v % True
enumerate([1], v)
list(enumerate([1, 2], v))
list(enumerate([1], start=v))
min(v, 5)
max(v, 5)
sorted([v, 5])
print('', end=v)
print('', sep=v)
eval('1', {}, v)
isinstance(v, int)
compile('1', '', 'eval', v)
getattr(v, 'real')
dir(v) == dir(1)
id(v) == v
all([v])
complex(v)
complex(1, v)
type(v)
[1].index(1, v)
[1].index(1, 0, v)
x = [1, 2]; x.pop(v)
[v].count(v)
(1,).index(1, v)
(1,).index(1, 0, v)
x = bytearray(b'ab'); x.index(b'b', v)
'abc'.find('b', v)
'abc'.find('b', 0, v)
'abc'.rfind('b', v)
'abc'.rfind('b', 0, v)
'abc'.index('b', v)
'abc'.rindex('b', 0, v)
'abc'.count('b', v)
'abc'.count('b', 0, v)
'abc'.startswith('b', v)
'abc'.startswith('a', 0, v)
'abc'.endswith('c', v)
'abc'.endswith('c', 0, v)
b'abc'.find(b'b', v)
b'abc'.find(98, v)
b'abc'.startswith(b'a', v)
'a b c'.split(None, v)
'a b c'.split(' ', v)
'aaa'.replace('a', 'b', v)
'a'.center(beyond(v))
'ab'.splitlines(v)
'%d' % v
'%x' % v
'%o' % v
'%X' % v
'%i' % v
'%u' % v
'%s' % v
'%r' % v
'%f' % v
'%g' % v
'%e' % v
'%.3d' % v
'%5d' % v
'%-40d|' % v
'%+d' % v
'%040d' % v
'%#x' % v
'%.*f' % (v, 1)
'{}'.format(v)
'{:d}'.format(v)
'{:x}'.format(v)
'{:b}'.format(v)
'{:,}'.format(v)
'{:n}'.format(v)
'{:o}'.format(v)
'{:f}'.format(v)
'{:g}'.format(v)
'{:e}'.format(v)
'{:%}'.format(v)
'{:40d}'.format(v)
'{:<40}|'.format(v)
'{:^40}|'.format(v)
'{:+}'.format(v)
'{0[0]}'.format([v])
f'{v}'
f'{v:x}'
v.to_bytes(4, 'little')
v.to_bytes(8, 'little')
v.to_bytes(9, 'big')
v.to_bytes(12, 'little')
v.to_bytes(4, 'little', True)
v.to_bytes(9, 'little', True)
(1).to_bytes(beyond(v), 'little')
int.from_bytes(b'1', 'little', v)
int.from_bytes(v, 'little')
{v: 1}[v]
{1: 2}.get(v)
{v} & {v}
v and 1
v == v + 0
v < 2**31
from collections import deque; deque((), v)
from collections import deque; deque((), 5, v)
from collections import deque; x = deque((1, 2), 5); x[v]
from collections import deque; x = deque((1, 2), 5); x[v] = 1; x[0]
from collections import namedtuple; namedtuple('P', 'a b')(1, 2)[v]
from collections import OrderedDict; OrderedDict({v: 1})
import array; array.array('b', [v])
import array; array.array('B', [v])
import array; array.array('h', [v])
import array; array.array('H', [v])
import array; array.array('i', [v])
import array; array.array('I', [v])
import array; array.array('l', [v])
import array; array.array('L', [v])
import array; array.array('q', [v])
import array; array.array('Q', [v])
import array; array.array('f', [v])
import array; array.array('O', [v])
import array; array.array('i', v)
import array; x = array.array('i'); x.append(v); x
import array; x = array.array('i', [0]); x[0] = v; x
import array; x = memoryview(array.array('i', [0])); x[0] = v; x[0]
import array; x = array.array('q', [0]); x[0] = v; x
import array; x = memoryview(bytearray(4)); x[0] = v; bytes(x)
import struct; struct.pack('b', v)
import struct; struct.pack('B', v)
import struct; struct.pack('<h', v)
import struct; struct.pack('<i', v)
import struct; struct.pack('<I', v)
import struct; struct.pack('<l', v)
import struct; struct.pack('<L', v)
import struct; struct.pack('<q', v)
import struct; struct.pack('<Q', v)
import struct; struct.pack('>i', v)
import struct; struct.pack('>q', v)
import struct; struct.pack('i', v)
import struct; struct.pack('q', v)
import struct; struct.pack('P', v)
import struct; struct.pack('f', v)
import struct; struct.pack('s', v)
import struct; struct.pack('?', v)
import struct; x = bytearray(4); struct.pack_into('<i', x, 0, v); x
import struct; struct.pack('<i', Int(v))
import struct; struct.pack('<q', Int(v))
import array; array.array('i', [Int(v)])
import array; array.array('q', [Int(v)])
bytearray([Int(v)])
import time; time.ticks_add(0, v)
import time; time.sleep_ms(-v if v > 0 else v)
import time; time.sleep_us(-v if v > 0 else v)
import time; time.mktime((beyond(v), 1, 1, 0, 0, 0, 0, 0))
import time; time.mktime((2020, v, 1, 0, 0, 0, 0, 0))
import time; time.mktime((2020, 1, 1, 0, 0, v, 0, 0))
import random; random.seed(v); random.getrandbits(16)
import random; random.getrandbits(v)
import random; random.seed(1); random.randrange(v) < 2**31
import random; random.seed(1); random.randrange(0, v) < 2**31
import random; random.randrange(v, v + 1)
import random; random.randrange(0, 5, v)
import random; random.randint(v, v)
import random; random.randint(0, v) < 2**31
import random; random.uniform(v, v)
import random; random.choice([v]) == v
import math; math.sqrt(abs(v))
import math; math.factorial(-abs(v))
import math; math.ldexp(1.0, v)
import math; math.ldexp(0.0, v)
import math; math.ldexp(v, 0)
import math; math.gcd(v, 2)
import math; math.floor(v)
import math; math.ceil(v)
import math; math.trunc(v)
import math; math.isfinite(v)
import math; math.log(abs(v)) > 1
import math; math.isclose(v, v)
import re; re.compile('a').search('bca', v)
import re; re.compile('a').search('bca', 0, v)
import re; re.compile('a').match('abc', v)
import re; re.compile(',').split('a,b,c', v)
import re; re.compile('a').sub('b', 'aaa', v)
import re; re.sub('a', 'b', 'aaa', v)
import re; re.match('a', 'a', v)
import re; re.match('(a)', 'a').group(v)
import io; io.BytesIO(b'abc').read(v)
import io; io.StringIO('abc').read(v)
import io; io.BytesIO(b'abc').readinto(bytearray(4), v)
import io; io.BytesIO(b'abc').write(b'abc', v)
import io; io.BytesIO(b'abc').write(b'abc', 0, v)
import io; io.BytesIO(b'abc').seek(v)
import io; io.BytesIO(b'abc').seek(v, 1)
import io; x = io.BytesIO(b'abc'); x.read(1); x.seek(beyond(v), 2)
import io; io.BytesIO(v)
import os; len(os.urandom(v & 7))
import json; json.dumps(v)
import json; json.dumps([v])
import json; json.loads(str(v))
import json; json.dumps([1], separators=v)
import json; json.dumps({v: 1})
import binascii; binascii.crc32(b'abc', v)
import binascii; binascii.crc32(b'abc', Int(v))
import binascii; binascii.b2a_base64(b'abc', newline=v)
import binascii; binascii.hexlify(b'abc', v)
import deflate, io; deflate.DeflateIO(io.BytesIO(b''), v)
import deflate, io; deflate.DeflateIO(io.BytesIO(b''), deflate.RAW, v)
import deflate, io; deflate.DeflateIO(io.BytesIO(b''), deflate.RAW, 8, v)
import heapq; x = []; heapq.heappush(x, v); x
import framebuf; framebuf.FrameBuffer(bytearray(8), v, 1, 5)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, v, 5)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).fill(v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).pixel(v, 0)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).pixel(0, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).pixel(0, 0, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).hline(v, 0, 1, 1)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).vline(0, 0, 1, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).rect(0, 0, 1, 1, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).fill_rect(v, 0, 1, 1, 1)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).ellipse(0, 0, 1, 1, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).text('a', 0, 0, v)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).text('a', v, 0)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).scroll(v, 0)
import framebuf; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).line(0, 0, 1, 1, v)
import framebuf; x = framebuf.FrameBuffer(bytearray(8), 8, 1, 5); x.blit(x, v, 0)
import framebuf; x = framebuf.FrameBuffer(bytearray(8), 8, 1, 5); x.blit(x, 9, 9, v)
import framebuf, array; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).poly(9, 9, array.array('h', [0, 0, 1, 1]), v)
import framebuf, array; framebuf.FrameBuffer(bytearray(8), 8, 1, 5).poly(v, 9, array.array('h', [0, 0, 1, 1]), 1)
import uctypes; uctypes.struct(v, {})
import uctypes; uctypes.struct(0, {}, v)
import uctypes; uctypes.addressof(uctypes.struct(v, {'a': 0})) == v & 0xffffffff
import uctypes; uctypes.sizeof({'a': uctypes.UINT8 | 0}, v)
import uctypes; x = bytearray(8); uctypes.struct(uctypes.addressof(x), {'a': uctypes.UINT32}).a = v; x
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': uctypes.UINT32 | 0}, 0); s.a = v; x
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': uctypes.INT8 | 0}, 0); s.a = v; x
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': uctypes.UINT64 | 0}, 0); s.a = v; x
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': uctypes.INT64 | 0}, 0); s.a = v; x
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': uctypes.FLOAT32 | 0}, 0); s.a = v; x
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': uctypes.BFUINT32 | 0 | 4 << uctypes.BF_POS | 8 << uctypes.BF_LEN}, 0); s.a = v; x
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': (uctypes.ARRAY | 0, 4 | uctypes.UINT8)}); s.a[v]
import uctypes; x = bytearray(8); s = uctypes.struct(uctypes.addressof(x), {'a': (uctypes.ARRAY | 0, 2 | uctypes.UINT32)}); s.a[0] = v; x
import micropython; micropython.opt_level(v); micropython.opt_level(0)
import micropython; micropython.const(v)
import micropython; micropython.kbd_intr(-1); micropython.kbd_intr(3)
import gc; gc.threshold(-abs(v)); gc.threshold(-1)
import select; select.poll().poll(v if v < 0 else 0)
import select; select.poll().ipoll(0, v)
import hashlib; hashlib.sha256(v)
import errno; errno.errorcode.get(v)
OSError(v)
OSError(v).errno
StopIteration(v).value
import os; os.VfsFat(v)
'%c' % beyond(v)
'{:c}'.format(beyond(v))
import _thread; _thread.stack_size(v); _thread.stack_size(0)
import _thread; _thread.allocate_lock().acquire(v)
import _thread; _thread.allocate_lock().acquire(0, v)
int.from_bytes(b'abcdefgh', 'little') == v
v & 0xffffffff
v | 1
v ^ 1
v + 1
v - 1
v * v
v / 2
v // 3
v % 1000
v ** 2
-v >> 3
v == float(v)
v > 1.5
"""
for line in CALLS.strip().split("\n"):
    compare(line)
