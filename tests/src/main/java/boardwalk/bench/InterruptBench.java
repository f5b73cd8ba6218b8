package boardwalk.bench;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long programs that are busy inside a built-in function go on after Ctrl-C, on our board, over
 * its raw REPL.
 */
public final class InterruptBench {

  private static final int TIMES = 3;

  /** Milliseconds a program has before it is stopped. */
  private static final int RUNS = 400;

  private static final String ENDLESS = "def endless():\n  while True: yield 1\n";
  private static final String TEXTS =
      "def texts():\n  while True:\n    for i in range(1000): pass\n    yield 'x'\n";

  /** What is busy, and what gets it there. */
  private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

  static {
    PROGRAMS.put("while True: pass", "while True: pass");
    PROGRAMS.put("time.sleep", "import time\ntime.sleep(1000)");
    PROGRAMS.put("sum(generator)", ENDLESS + "sum(endless())");
    PROGRAMS.put("sum(range)", "sum(range(10**12))");
    PROGRAMS.put("max(generator)", ENDLESS + "max(endless())");
    PROGRAMS.put("min(range)", "min(range(10**12))");
    PROGRAMS.put("all(generator)", ENDLESS + "all(endless())");
    PROGRAMS.put("x in generator", ENDLESS + "2 in endless()");
    PROGRAMS.put("x in list", "a = [0.5] * 1000000\nwhile True: 1 in a");
    PROGRAMS.put("list(generator)", ENDLESS + "set(endless())");
    PROGRAMS.put("str.join(generator)", TEXTS + "''.join(t[:0] for t in texts())");
    PROGRAMS.put(
        "sorted(list)", "a = [i * 7919 % 1000003 for i in range(300000)]\nwhile True: sorted(a)");
    PROGRAMS.put(
        "list.sort(key)",
        "a = [i * 7919 % 1000003 for i in range(300000)]\n"
            + "while True: a.sort(key=lambda v: -v); a.reverse()");
    PROGRAMS.put("list == list", "a = [0.5] * 1000000\nb = a[:]\nwhile True: a == b");
    PROGRAMS.put("list.index", "a = [0.5] * 1000000\nwhile True: a.count(1)");
    PROGRAMS.put("int power", "e = 1000000\nwhile True: 3 ** e");
    PROGRAMS.put("pow(a, b, m)", "m = (1 << 20000) + 1\nwhile True: pow(3, m - 2, m)");
    PROGRAMS.put("int * int", "a = (1 << 1000000) - 1\nwhile True: a * a");
    PROGRAMS.put(
        "int // int", "a = (1 << 2000000) - 1\nb = (1 << 1000000) - 3\nwhile True: a // b");
    PROGRAMS.put("str(int)", "a = (1 << 2000000) - 1\nwhile True: str(a)");
    PROGRAMS.put("int(str)", "a = '7' * 400000\nwhile True: int(a)");
    PROGRAMS.put("re.match", "import re\nre.match('(a|aa)+b', 'a' * 60)");
    PROGRAMS.put("re.sub", "import re\na = 'ab' * 300000\nwhile True: re.sub('a', 'cc', a)");
    PROGRAMS.put("str.replace", "a = 'ab' * 1000000\nwhile True: a.replace('a', 'cc')");
    PROGRAMS.put("str.split", "a = 'a b ' * 300000\nwhile True: a.split()");
    PROGRAMS.put("bytes.find", "a = bytes(3000000)\nwhile True: a.find(b'x')");
    PROGRAMS.put(
        "hashlib", "import hashlib\na = bytes(8000000)\nwhile True: hashlib.sha256(a).digest()");
    PROGRAMS.put(
        "deflate",
        "import deflate, io\na = bytes(i * 7 & 255 for i in range(300000))\n"
            + "while True:\n  s = io.BytesIO()\n  d = deflate.DeflateIO(s, deflate.ZLIB, 15)\n"
            + "  d.write(a)\n  d.close()");
    PROGRAMS.put(
        "binascii", "import binascii\na = bytes(3000000)\nwhile True: binascii.hexlify(a)");
    PROGRAMS.put(
        "json.dumps", "import json\na = [[i] for i in range(200000)]\nwhile True: json.dumps(a)");
    PROGRAMS.put(
        "json.loads",
        "import json\na = json.dumps([[i] for i in range(200000)])\nwhile True: json.loads(a)");
    PROGRAMS.put("repr", "a = [[i] for i in range(200000)]\nwhile True: repr(a)");
    PROGRAMS.put("format", "while True: '%2000000d' % 5");
    PROGRAMS.put("exec of a long program", "a = 'x = 1 + 2\\n' * 20000\nwhile True: exec(a)");
    PROGRAMS.put("dict of many", "while True: {i: i for i in range(200000)}");
    PROGRAMS.put("list * int", "while True: [1] * 4000000");
    PROGRAMS.put(
        "recursion", "def f(n):\n  try: f(n + 1)\n  except RuntimeError: pass\nwhile True: f(0)");
    PROGRAMS.put("print", "while True: print('x' * 60)");
    PROGRAMS.put("input", "input()");
  }

  private InterruptBench() {}

  /**
   * @param args names of programs, or none for all
   */
  public static void main(String[] args) throws IOException {
    System.out.printf("%-24s %8s %8s%n", "busy in", "median", "worst");
    for (Map.Entry<String, String> program : PROGRAMS.entrySet()) {
      if (args.length == 0 || List.of(args).contains(program.getKey())) {
        long[] taken = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
          taken[i] = stop(program.getValue());
        }
        java.util.Arrays.sort(taken);
        System.out.printf(
            "%-24s %5d ms %5d ms%n", program.getKey(), taken[TIMES / 2], taken[TIMES - 1]);
      }
    }
    System.exit(0);
  }

  private static long stop(String program) throws IOException {
    SimulatedBoard board =
        new SimulatedBoard(
            Profiles.builtIn().find("generic").orElseThrow(), Optional.empty(), Optional.empty());
    try (Transport line = board.start(Optional.empty())) {
      Talk talk = new Talk(line);
      talk.send("\u0001");
      talk.until("raw REPL; CTRL-B to exit\r\n>");
      talk.send("print('g' + 'o')\n" + program + "\u0004");
      talk.until("go\r\n");
      talk.rest(RUNS);
      long start = System.nanoTime();
      talk.send("\u0003");
      talk.until("KeyboardInterrupt");
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
  }
}
