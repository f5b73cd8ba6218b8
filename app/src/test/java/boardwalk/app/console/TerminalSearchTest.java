package boardwalk.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalSearchTest {

  private static final Terminal.Place END = new Terminal.Place(Long.MAX_VALUE, 0);

  @Test
  void theSearchGoesBackFromTheEndAndRound() {
    Terminal terminal = new Terminal(100, 80);
    terminal.feed("one Value\r\ntwo value\r\nthree\r\n");
    var last = terminal.find("VALUE", END, false).orElseThrow();
    assertEquals(new Terminal.Found(1, 4, 1, 9), last);
    var first = terminal.find("value", new Terminal.Place(1, 4), false).orElseThrow();
    assertEquals(new Terminal.Found(0, 4, 0, 9), first);
    assertEquals(last, terminal.find("value", new Terminal.Place(0, 4), false).orElseThrow());
    assertEquals(last, terminal.find("value", new Terminal.Place(0, 4), true).orElseThrow());
    assertTrue(terminal.find("four", END, false).isEmpty());
  }

  @Test
  void wordsAreFoundAcrossAFold() {
    Terminal terminal = new Terminal(100, 10);
    terminal.feed("0123456789abcdef");
    assertEquals(new Terminal.Found(0, 8, 1, 2), terminal.find("89ab", END, false).orElseThrow());
  }

  @Test
  void aLineKeepsTheTimeItBeganAlsoWhenFoldedAnew() {
    AtomicLong now = new AtomicLong(1000);
    Terminal terminal = new Terminal(100, 80, now::get);
    terminal.feed("first ");
    now.set(2000);
    terminal.feed("line that goes on\r\nsecond");
    assertEquals(1000, terminal.time(0));
    assertEquals(2000, terminal.time(1));
    now.set(3000);
    terminal.setColumns(10);
    assertEquals(1000, terminal.time(0));
    assertEquals(0, terminal.time(1), "a row that continues a line has no time of its own");
    assertEquals(2000, terminal.time(3));
  }

  @Test
  void theLineOfTheCursorIsWholeAlsoWhenFolded() {
    Terminal terminal = new Terminal(100, 10);
    terminal.feed("out\r\n>>> print('long line')");
    assertEquals(">>> print('long line')", terminal.line(terminal.cursorRow()));
  }
}
