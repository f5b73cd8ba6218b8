package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.interpreter.runtime.Interrupts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C and callbacks between the steps of a program. */
class InterruptTest {

  private final PromptOfABoard board = PromptOfABoard.raw();

  @AfterEach
  void end() {
    board.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "import time\ntime.sleep(1000)",
        "input()",
        "import sys\nsys.stdin.read(1)",
        "import asyncio\nasync def f():\n  while True: await asyncio.sleep(1000)\nasyncio.run(f())",
        "import asyncio\nasync def f():\n  await asyncio.Event().wait()\nasyncio.run(f())",
        "import _thread\nl = _thread.allocate_lock()\nl.acquire()\nl.acquire()",
        "import socket\ns = socket.socket()\ns.bind(('127.0.0.1', 80))\ns.listen()\ns.accept()",
        "import select, sys\np = select.poll()\np.register(sys.stdin, 1)\np.poll()",
        "import re\nre.match('(a|aa)+b', 'a' * 40)",
        "import hashlib\nb = bytearray(30000000)\nwhile True: hashlib.sha256(b)",
        "import json\nt = '[' * 500 + ']' * 500\nwhile True: json.loads(t)",
        "def f():\n  while True: yield 1\nsum(f())",
        "def f():\n  while True: yield 1\nlist(map(str, f()))[0]",
        "while True:\n  try: f()\n  except NameError: pass",
        "for i in range(10**12): pass",
        "1 in range(0, 10**12, 2) or any(0 for i in range(10**12))",
      })
  void controlCStops(String program) {
    board.send("print('go')\n" + program + "\u0004").until("go\r\n");
    long start = System.nanoTime();
    board.send("\u0003");
    assertTrue(board.until("\u0004>").contains("KeyboardInterrupt: \r\n\u0004>"));
    long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertTrue(taken < 1000, program + " took " + taken + " ms to stop");
  }

  @Test
  void noControlCIsLostRightAfterTheProgramIsTaken() {
    for (int i = 0; i < 30; i++) {
      board.send("while True: pass\u0004").until("OK");
      board.send("\u0003");
      assertTrue(board.until("\u0004>").contains("KeyboardInterrupt"));
    }
  }

  @Test
  void aProgramMayTakeControlCAsAByte() {
    board
        .send("import micropython, sys\nmicropython.kbd_intr(-1)\nprint('go')\n")
        .send("b = sys.stdin.buffer.read(1)\nmicropython.kbd_intr(3)\nprint(b)\u0004")
        .until("go\r\n");
    board.send("\u0003");
    assertEquals("b'\\x03'\r\n\u0004\u0004", board.until("\u0004\u0004"));
  }

  @Test
  void whatACallbackDoesNotCatchIsShownAndTheProgramGoesOn() {
    String result =
        board.run(
            """
            import micropython
            def f(x): raise ValueError(x)
            micropython.schedule(f, 5)
            for i in range(10): pass
            print('goes on')
            """);
    assertTrue(result.contains("ValueError: 5\r\ngoes on\r\n\u0004\u0004"), result);
  }

  @Test
  void aCallbackThatSchedulesItselfLeavesTimeForTheProgram() {
    assertEquals(
        "True\r\n\u0004\u0004",
        board.run(
            """
            import micropython
            n = 0
            def again(x):
              global n
              n += 1
              micropython.schedule(again, 0)
            again(0)
            for i in range(100): pass
            print(n > 10)
            """));
  }

  @Test
  void tooManyCallbacksAreRefused() {
    String result =
        board.run(
            """
            import micropython
            def f(x): pass
            def many(x):
              for i in range(100): micropython.schedule(f, i)
            try:
              many(0)
              # Each turn of the loop runs one, so the queue fills only where callbacks wait.
              def inside(x):
                try: many(0)
                except RuntimeError as e: print(e)
              micropython.schedule(inside, 0)
              for i in range(10): pass
            except RuntimeError as e: print('outside', e)
            """);
    assertEquals("schedule queue full\r\n\u0004\u0004", result);
  }

  @Test
  void callbacksComeAtThePromptToo() throws InterruptedException {
    board.run("pass");
    board.until(">");
    CountDownLatch called = new CountDownLatch(1);
    assertTrue(Interrupts.callback(called::countDown));
    assertTrue(called.await(10, TimeUnit.SECONDS));
  }
}
