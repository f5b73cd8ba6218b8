"""Random expressions on our simulated board and on MicroPython's unix port (see tests/conformance/calls)."""

import ast
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

IN_A_ROUND = 250

# Both run this first. Values are made anew for every program, so what one changes is seen by the
# next in the same order on both.
HEAD = """
import re
from collections import OrderedDict, namedtuple, deque
import array, io, struct, math, cmath, json, binascii, hashlib, heapq, collections, deflate, uctypes, framebuf, errno
P = namedtuple('P', 'x y')
class U:
    def __init__(s, v=0): s.v = v
    def __repr__(s): return 'U(%r)' % (s.v,)
class N:
    def __add__(s, o): return 'add'
    def __len__(s): return 3
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i
    def __repr__(s): return 'N()'
    def __hash__(s): return 5
    def __eq__(s, o): return True
V = (
 (0, 1, -1, 7, 255, -256, 1<<29, 1<<30, 1<<31, -(1<<31), 1<<62, 1<<63, 1<<64, -(1<<64), 10**30, True, False),
 (0.0, -0.0, 1.0, -1.5, 1e300, 1e-300, float('inf'), float('-inf'), float('nan'), 3.7, 1e16, 123456.789),
 (0j, 1+2j, -1.5j),
 ('', 'a', 'abc', ' a b ', 'äöü€', 'a,b,,c', '123', '-12', '0x1f', 'ABC\\n', '%s-%d', '{}-{}', 'a\\tb\\x00c', 'x'*20),
 (b'', b'a', b'abc', b' a ', b'\\x00\\xff', b'a,b', b'123', b'%s'),
 (bytearray(), bytearray(b'abc'), bytearray(3)),
 (memoryview(b'abcd'), memoryview(bytearray(b'xyz'))),
 ([], [1], [3, 1, 2], ['b', 'a'], [1, 'a', None], [[1], [2]], [1.5, 2]),
 ((), (1,), (1, 2), ('a', 1), ((1, 2), (3,))),
 ({}, {1: 2}, {'a': 1}, {'a': 1, 'b': 2}, {None: 0}),
 (set(), {1}, {1, 2, 3}, {'a'}, frozenset(), frozenset((1, 2))),
 (range(0), range(5), range(10, 0, -3), range(2, 9, 2)),
 (None, Ellipsis, NotImplemented, int, str, ValueError, U),
 (OrderedDict(), OrderedDict([('a', 1), ('b', 2)]), P(1, 2), deque((), 3), deque((1, 2, 3), 5)),
 (array.array('b', [1, 2]), array.array('I'), array.array('f', [1.5])),
 (ValueError('x'), OSError(2), KeyError(), StopIteration(3)),
 (U(), U(4), N(), len, str.upper, lambda *a: a, lambda x: x, io.StringIO('ab\\ncd'), io.BytesIO(b'xy\\nz')),
)
A = []
for row in V: A += row
def show(v):
    try:
        if type(v) in (type(U.__init__), type(len), type(abs)): return '<f>'
        if type(v) is dict: return '{%s}' % ','.join(sorted(show(k) + ':' + show(x) for k, x in v.items()))
        if isinstance(v, (set, frozenset)):
            return type(v).__name__ + '{%s}' % ','.join(sorted(show(x) for x in v))
        r = repr(v)
    except Exception as e:
        r = 'repr!' + type(e).__name__ + str(e)
    for mark in (' at ', ' 0x', '<re '):
        if r.find(mark) >= 0: r = r[:r.find(mark)]
    return str(type(v)) + r[:160]
def t(n, f):
    try:
        print(n, show(f()))
    except Exception as e:
        print(n, '!', type(e).__name__, '~' if any(' at ' in str(a) or ' 0x' in str(a) for a in e.args) else e.args)
"""

NAMES = """
for i, v in enumerate(A): print('value', i, [n for n in dir(v) if n[0] != '_'])
import builtins
print('builtins', 0, [n for n in dir(builtins) if n[0] != '_'])
for m in (math, cmath, struct, json, binascii, array, io, re, heapq, hashlib, collections, deflate, uctypes, framebuf):
    print('module', m.__name__, [n for n in dir(m) if n[0] != '_'])
"""

# What waits, ends the program, tells addresses or is not meant to be the same.
LEFT_OUT = set(
    "exit quit super SystemExit KeyboardInterrupt input open globals locals dir help print id "
    "execfile hash compile exec eval FileIO bytearray_at bytes_at addressof".split()
)

SHAPES = [
    "-%s", "+%s", "~%s", "not %s", "%s[%s]", "%s[%s:%s]", "%s[%s:%s:%s]", "bool(%s)", "%s.__class__",
    "(lambda *a, **k: (a, len(k)))(*%s)", "(lambda **k: len(k))(**%s)",
    "[x for x in %s]", "{x for x in %s}", "{x: 1 for x in %s}",
    '"%%s" %% (%s,)', '"%%r|%%5s|%%-5s|" %% (%s, %s, %s)', '"%%d" %% %s', '"%%x" %% %s', '"%%5.2f" %% %s', '"%%c" %% %s',
    '"{:5}|{:<8}|{:^9}".format(%s, %s, %s)', '"{:d}".format(%s)', '"{:x}".format(%s)', '"{:,}".format(%s)',
    '"{:e}".format(%s)', '"{:.3f}".format(%s)', '"{:.2}".format(%s)', '"{:08.3g}".format(%s)', '"{:+}".format(%s)',
]  # fmt: skip

OPERATORS = "+ - * / // % ** << >> & | ^ @ < <= == != > >= in is and or".split() + ["not in"]


class OurBoard:
    """The simulated board as a process, at its raw REPL."""

    def __init__(self, java, path):
        self.process = subprocess.Popen(
            [java, "-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", path]
            + ["boardwalk.interpreter.Main", "--board", "generic"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
        )  # fmt: skip
        self.said = bytearray()
        self.more = threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()
        self.until(b">>> ", 60)
        self.process.stdin.write(b"\x01")
        self.until(b"exit\r\n>", 10)

    def listen(self):
        while part := self.process.stdout.read(65536):
            with self.more:
                self.said += part
                self.more.notify()

    def until(self, text, seconds):
        """What comes up to text, None when it does not come."""
        deadline = time.monotonic() + seconds
        with self.more:
            while text not in self.said:
                if not self.more.wait(max(0, deadline - time.monotonic())) and time.monotonic() > deadline:
                    return None
            end = self.said.index(text) + len(text)
            taken = bytes(self.said[:end])
            del self.said[:end]
            return taken

    def run(self, source):
        self.process.stdin.write(b"\x04")
        self.until(b"exit\r\n>", 10)
        self.process.stdin.write(source.encode() + b"\x04")
        said = self.until(b"\x04>", 60)
        if said is None:
            raise SystemExit("our board does not answer any more")
        output, error = said.split(b"\x04")[:2]
        return (output[output.index(b"OK") + 2 :] + error).replace(b"\r\n", b"\n").decode("utf-8", "replace")


def on_unix(binary, source):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as program:
        program.write(source)
        program.flush()
        ran = subprocess.run([binary, "-X", "heapsize=16M", program.name], capture_output=True, timeout=60)
    return (ran.stdout + ran.stderr).decode("utf-8", "replace")


class Expressions:
    """Makes expressions of a kind, the same ones for the same seed."""

    def __init__(self, names):
        self.values, self.builtins, self.modules = {}, [], {}
        for line in names.splitlines():
            kind, which, listed = line.split(" ", 2)
            listed = [n for n in ast.literal_eval(listed) if n not in LEFT_OUT]
            if kind == "value":
                self.values[int(which)] = listed
            elif kind == "builtins":
                self.builtins = listed
            else:
                self.modules[which] = listed

    def argument(self, r):
        kind = r.random()
        if kind < 0.5:
            return "A[%d]" % r.randrange(len(self.values))
        if kind < 0.75:
            return str(r.choice([0, 1, 2, -1, 3, 10, -3, 100]))
        if kind < 0.9:
            return repr(r.choice(["a", "b", "", " ", ",", "x", "ab", "utf8", "10"]))
        return r.choice(["b'a'", "b''", "None", "[1, 2]", "(1,)", "{}", "lambda x: x", "iter([1, 2])", "range(3)", "1.5", "True"])

    def arguments(self, r):
        return ", ".join(self.argument(r) for _ in range(r.choice([0, 1, 1, 1, 2, 2, 3])))

    def methods(self, r):
        value = r.choice([v for v in self.values if self.values[v]])
        return "A[%d].%s(%s)" % (value, r.choice(self.values[value]), self.arguments(r))

    def operators(self, r):
        operator, left, right = r.choice(OPERATORS), self.argument(r), self.argument(r)
        if operator in ("**", "<<", "*"):  # what grows without end is another matter
            right = str(r.randrange(-2, 12))
        return "(%s) %s (%s)" % (left, operator, right)

    def shapes(self, r):
        shape = r.choice(SHAPES)
        count = shape.replace("%%", "").count("%s")
        return shape % tuple("(%s)" % self.argument(r) for _ in range(count))

    def functions(self, r):
        return "%s(%s)" % (r.choice(self.builtins), self.arguments(r))

    def modules_(self, r):
        module = r.choice(sorted(self.modules))
        return "%s.%s(%s)" % (module, r.choice(self.modules[module]), self.arguments(r))

    def assignments(self, r):
        target = r.choice(["[%s]", ".foo", "[%s:%s]", "[%s:%s:%s]"])
        target = target % tuple(self.argument(r) for _ in range(target.count("%s")))
        statement = r.choice(["x%s = %s", "del x%s #%s", "x%s += %s"]) % (target, self.argument(r))
        return "def f():\n x = A[%d]\n try: x = x.copy()\n except Exception: pass\n %s\n return x\n" % (
            r.randrange(len(self.values)),
            statement,
        )


KINDS = ("methods", "operators", "shapes", "functions", "modules", "assignments")


def round_of(kind, expressions, r):
    made = []
    for number in range(IN_A_ROUND):
        text = getattr(expressions, "modules_" if kind == "modules" else kind)(r)
        made.append((text, text + "t(%d, f)" % number if kind == "assignments" else "t(%d, lambda: (%s))" % (number, text)))
    return made


def answers(said):
    return {line.split(" ", 1)[0]: line.split(" ", 1)[-1] for line in said.splitlines()}


def main():
    java, path, binary = sys.argv[1:4]
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else int(time.time())
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 4
    kinds = sys.argv[6:] or KINDS
    board = OurBoard(java, path)
    expressions = Expressions(on_unix(binary, HEAD + NAMES))
    print("seed", seed)
    for kind in kinds:
        different = 0
        for number in range(rounds):
            made = round_of(kind, expressions, random.Random("%s %s %s" % (kind, seed, number)))
            source = HEAD + "\n".join(statement for _, statement in made)
            theirs, ours = answers(on_unix(binary, source)), answers(board.run(source))
            for i, (text, _) in enumerate(made):
                if theirs.get(str(i)) != ours.get(str(i)):
                    different += 1
                    print(text, "\n    theirs:", theirs.get(str(i)), "\n    ours:  ", ours.get(str(i)))
        print("%s: %d of %d differ" % (kind, different, rounds * IN_A_ROUND))
    board.process.kill()


main()
