import ujson as json, ustruct as struct, ure as re, ucollections as collections
import ubinascii as binascii, uhashlib as hashlib

packed = struct.pack('<hIf4s', -2, 70000, 0.5, b'abcd')
for i in range(20):
    fields = struct.unpack('<hIf4s', packed)
    record = json.loads(json.dumps({'id': i, 'tags': ['a', None, True], 'x': i / 4}))
    found = re.match(r'(\w+)-(\d+)', 'item-%d' % i)
    word, number = found.group(1), int(found.group(2))
pieces = re.compile('[,; ]+').split('a, b;c d')
Point = collections.namedtuple('Point', ('x', 'y'))
points = [Point(i, i * 2) for i in range(20)]
total = sum(p.x * p.y for p in points)
ordered = collections.OrderedDict((p.x, p) for p in points)
queue = collections.deque((), 10)
for i in range(15):
    queue.append(i)
while queue:
    total += queue.popleft()
text = binascii.hexlify(hashlib.sha256(b'abc').digest()).decode()
