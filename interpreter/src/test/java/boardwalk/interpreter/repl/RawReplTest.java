package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tools send and get, byte for byte (shared/runtime/pyexec.c). */
class RawReplTest {

  private final PromptOfABoard board = PromptOfABoard.raw();

  @AfterEach
  void end() {
    board.close();
  }

  @Test
  void framesOutputAndException() {
    board.send("print('a')\u0004");
    assertEquals("OKa\r\n\u0004\u0004>", board.until("\u0004\u0004>"));
    board.send("print('b')\nraise ValueError('c')\u0004");
    assertEquals(
        "OKb\r\n\u0004Traceback (most recent call last):\r\n"
            + "  File \"<stdin>\", line 2, in <module>\r\nValueError: c\r\n\u0004>",
        board.until("\u0004>"));
  }

  @Test
  void controlCClearsTheLineAndControlAGreetsAgain() {
    board.send("nonsense(\u0003print(3)\u0004");
    assertEquals("OK3\r\n\u0004\u0004>", board.until("\u0004\u0004>"));
    board.send("more nonsense\u0001");
    assertEquals("raw REPL; CTRL-B to exit\r\n>", board.until(">"));
    board.send("\u0002");
    assertEquals("\r\n" + PromptOfABoard.BANNER + ">>> ", board.until(">>> "));
  }

  @Test
  void rawPasteOpensAWindowEvery128Bytes() {
    board.send("\u0005A\u0001");
    assertEquals("R\u0001\u0080\u0000\u0001", board.until("\u0080\u0000\u0001"));
    String program = "print(7)#" + "x".repeat(128 - 9);
    board.send(program);
    assertEquals("\u0001", board.until("\u0001"));
    board.send("y".repeat(128));
    assertEquals("\u0001", board.until("\u0001"));
    board.send("\u0004");
    assertEquals("\u00047\r\n\u0004\u0004>", board.until("\u0004\u0004>"));
  }

  @Test
  void rawPasteGivenUpIsAKeyboardInterrupt() {
    board.send("\u0005A\u0001").until("\u0080\u0000\u0001");
    board.send("while True: pass\u0003");
    assertEquals("\u0004\u0004KeyboardInterrupt: \r\n\u0004>", board.until("\u0004>"));
    assertEquals("ok\r\n\u0004\u0004", board.run("print('ok')"));
  }

  @Test
  void anUnknownCommandIsRefused() {
    board.send("\u0005B\u0001");
    assertEquals("R\u0000>", board.until(">"));
  }

  @Test
  void exitIsFramedAndThenResetsTheBoardWhichStaysInRawMode() {
    board.send("x = 1\nimport sys\nprint('bye')\nsys.exit(3)\u0004");
    assertEquals("OKbye\r\n\u0004\u0004", board.until("\u0004\u0004"));
    board.until("raw REPL; CTRL-B to exit\r\n>");
    assertTrue(board.run("x").contains("NameError"));
  }

  @Test
  void anEmptyProgramResetsTheBoard() {
    board.send("x = 1\u0004").until("\u0004\u0004>");
    board.send("\u0004");
    assertEquals("OK\r\n", board.until("\r\n"));
    board.until("raw REPL; CTRL-B to exit\r\n>");
    assertTrue(board.run("x").contains("NameError"));
  }

  @Test
  void bytesToTheBufferAreNotCooked() {
    assertEquals(
        "a\nb\u0004\u0004", board.run("import sys\nn = sys.stdout.buffer.write(b'a\\nb')"));
  }

  @Test
  void aProgramReadsWhatTheHostSends() {
    board.send("import sys\nprint(sys.stdin.read(3))\u0004").until("OK");
    board.send("xyz");
    assertEquals("xyz\r\n\u0004", board.until("\u0004"));
  }
}
