CONST = 0x10
TABLE = [1, 2.5, 'three', b'4', (5, 6), None, True, -7]
total = 0
lines = []
for i in range(40):
    total += i * 3 // 2 - i % 3
    lines.append('%d: %s %5.2f %x %r' % (total, 'a', i / 7, 255, 'b'))
    lines.append('{:>4}|{:.1f}|{}'.format(i, 2.5, TABLE[i % 8]))
    lines.append(f'{total:>5}|{i:03d}|{i / 3:.3f}|{TABLE[1]!r}')
    lines.append(str(total) + ' ' + str(i / 3) + ' ' + repr(TABLE))
text = '\n'.join(lines)
# ----
text = 'The quick brown fox, jumps over; the lazy dog. ' * 6
letters = {}
for ch in text.lower():
    if ch.isalpha():
        letters[ch] = letters.get(ch, 0) + 1
    elif ch.isspace() or ch in ',;.':
        pass
shifted = ''
for ch in text:
    if 'a' <= ch <= 'z':
        shifted += chr((ord(ch) - ord('a') + 13) % 26 + ord('a'))
    else:
        shifted += ch
words = [w.strip('.,;').upper() for w in text.split(' ') if w]
longest = max(words, key=len)
cells = 'a=1;b=22;c=333'.split(';')
pairs = dict(cell.split('=') for cell in cells)
numbers = [int(v) for v in pairs.values()]
for w in words:
    back = ''.join(reversed(w))
    if w == back or w.startswith('QU') or w.endswith('X'):
        at = text.find(w.lower())
    replaced = w.replace('O', '0').lower()
    same = w.lower() == replaced and w < back
    count = w.count('E') + len(w)
    title = w[0] + w[1:].lower()
    wide = '%-8s|' % w + '%8s' % w
    tail = w[-1] * 3 + w[1:-1]
joined = '-'.join(words[:5]).split('-', 2)
digits = ''.join(sorted('3141592'))
table = [line.split(',') for line in '1,2,3\n4,5,6\n7,8,9'.split('\n')]
total = sum(int(cell) for row in table for cell in row)
rows = [' '.join('%3d' % (x * y) for x in range(1, 6)) for y in range(1, 6)]
bits = [bin(i) + hex(i) + oct(i) for i in range(20)]
floats = [str(i / 8) + repr(float(i)) + str(1e20 * i) for i in range(20)]
back = [float(f) for f in ('1.5', '2', '-3e2')]
raw = [c.encode() + b'x' for c in words[:6]]
plain = [b.decode() for b in raw]
