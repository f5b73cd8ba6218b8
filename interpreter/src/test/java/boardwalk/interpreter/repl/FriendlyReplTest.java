package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person at a terminal sees (shared/runtime/pyexec.c, shared/readline/readline.c). */
class FriendlyReplTest {

  private final PromptOfABoard board = new PromptOfABoard();

  @AfterEach
  void end() {
    board.close();
  }

  private void greeted() {
    board.until(">>> ");
  }

  @Test
  void greetsWithItsNameAndAPrompt() {
    assertEquals(PromptOfABoard.BANNER + ">>> ", board.until(">>> "));
    board.send("\u0002");
    assertEquals("\r\n" + PromptOfABoard.BANNER + ">>> ", board.until(">>> "));
  }

  @Test
  void showsTheValueOfAnExpressionButNotNone() {
    greeted();
    assertEquals("'ab'\r\n", board.type("'a' + 'b'"));
    assertEquals("", board.type("None"));
    assertEquals("'ab'\r\n", board.type("_"));
  }

  @Test
  void indentsABlockAndEndsItAtAnEmptyLine() {
    greeted();
    board.send("for i in range(2):\r");
    assertEquals("for i in range(2):\r\n...     ", board.until("...     "));
    board.send("print(i)\r");
    assertEquals("print(i)\r\n...     ", board.until("...     "));
    board.send("\b\r");
    assertTrue(board.until(">>> ").endsWith("\r\n0\r\n1\r\n>>> "));
  }

  @Test
  void asksForMoreInsideBracketsAndLongStrings() {
    greeted();
    board.send("(1 +\r").until("... ");
    board.send("2)\r");
    assertEquals("2)\r\n3\r\n>>> ", board.until(">>> "));
    board.send("'''a\r").until("... ");
    board.send("b'''\r");
    assertEquals("b'''\r\n'a\\nb'\r\n>>> ", board.until(">>> "));
  }

  @Test
  void anExceptionIsShownAndThePromptComesBack() {
    greeted();
    assertEquals(
        "Traceback (most recent call last):\r\n"
            + "  File \"<stdin>\", line 1, in <module>\r\n"
            + "ZeroDivisionError: divide by zero\r\n",
        board.type("1/0"));
    assertEquals("2\r\n", board.type("1+1"));
  }

  @Test
  void controlCGivesUpALineAndControlDForgetsEverything() {
    greeted();
    assertEquals("", board.type("x = 5"));
    board.send("x = 7\u0003");
    assertEquals("x = 7\r\n>>> ", board.until(">>> "));
    assertEquals("5\r\n", board.type("x"));
    board.send("\u0004").until(">>> ");
    assertTrue(board.type("x").endsWith("NameError: name 'x' isn't defined\r\n"));
  }

  @Test
  void pasteModeTakesLinesAsTheyAre() {
    greeted();
    board.send("\u0005");
    assertEquals("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ", board.until("=== "));
    board.send("def f():\r    return 6\r\r    return 7\rprint(f())\r\u0004");
    assertEquals(
        "def f():\r\n===     return 6\r\n=== \r\n===     return 7\r\n=== print(f())\r\n"
            + "=== \r\n6\r\n>>> ",
        board.until(">>> "));
  }

  @Test
  void cursorKeysEditAndBringBackLines() {
    greeted();
    assertEquals("12\r\n", board.type("12"));
    // Left twice, insert, End, append; then Up brings the line back.
    board.send("34\u001b[D\u001b[D5\u001b[F6\r");
    assertTrue(board.until(">>> ").endsWith("\r\n5346\r\n>>> "));
    board.send("\u001b[A\u001b[A\r");
    assertTrue(board.until(">>> ").endsWith("\r\n12\r\n>>> "));
    board.send("99\u001b[H\u001b[3~1\u0005\b8\r");
    assertTrue(board.until(">>> ").endsWith("\r\n18\r\n>>> "));
  }

  @Test
  void tabCompletesNamesAndAttributes() {
    greeted();
    assertEquals("", board.type("temperature = 21"));
    board.send("tempe\t\r");
    assertEquals("temperature\r\n21\r\n>>> ", board.until(">>> "));
    assertEquals("", board.type("text = 'x'"));
    board.send("text.starts\t('x')\r");
    assertEquals("text.startswith('x')\r\nTrue\r\n>>> ", board.until(">>> "));
  }

  @Test
  void tabOnAnObjectThatFailsOffersNothing() {
    greeted();
    board.send(
        "\u0005class C:\r  def __getattr__(self, n): raise ValueError('no')\r\rc = C()\r\u0004");
    board.until("\r\n>>> ");
    board.send("c.inner.x\t = 1\r");
    assertTrue(board.until(">>> ").endsWith("ValueError: no\r\n>>> "));
    assertEquals("2\r\n", board.type("1+1"));
  }

  @Test
  void inputReadsALineAndGivesUpAtControlC() {
    greeted();
    board.send("input('name? ')\r").until("\r\nname? ");
    board.send("Ada\r");
    assertEquals("Ada\r\n'Ada'\r\n>>> ", board.until(">>> "));
    board.send("input()\r").until("\r\n");
    board.send("A\u0003");
    assertTrue(board.until(">>> ").endsWith("KeyboardInterrupt: \r\n>>> "));
  }
}
