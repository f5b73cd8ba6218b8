package boardwalk.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void utf8CutByPacketsIsPutTogether() {
    Terminal terminal = new Terminal(100, 80);
    for (byte b : "23 °C → ok".getBytes(StandardCharsets.UTF_8)) {
      terminal.feed(new byte[] {b}, 0, 1);
    }
    assertEquals("23 °C → ok", terminal.text(0));
  }

  @Test
  void theBoardsLineEditorCanMoveAndErase() {
    Terminal terminal = new Terminal(100, 80);
    terminal.feed(">>> hello\u001b[5D\u001b[Kbye\b!");
    assertEquals(">>> by!", terminal.text(0));
  }

  @Test
  void aFloodKeepsTheNewestRowsAndNoMore() {
    Terminal terminal = new Terminal(1000, 80);
    for (int i = 0; i < 5000; i++) {
      terminal.feed("line " + i + "\r\n");
    }
    assertEquals(1000, terminal.endRow() - terminal.firstRow());
    assertEquals("line 4999", terminal.text(terminal.endRow() - 2));
  }

  @Test
  void foldedLinesAreCopiedAsOne() {
    Terminal terminal = new Terminal(100, 10);
    terminal.feed("0123456789abcdef\r\nnext");
    assertEquals("0123456789abcdef\nnext", terminal.allText());
    terminal.setColumns(40);
    assertEquals("0123456789abcdef", terminal.text(terminal.firstRow()));
    assertEquals("0123456789abcdef\nnext", terminal.allText());
  }

  @Test
  void anythingAtAllCanBeFed() {
    Random random = new Random(7);
    Terminal terminal = new Terminal(50, 20);
    byte[] bytes = new byte[64];
    for (int i = 0; i < 20_000; i++) {
      random.nextBytes(bytes);
      if (i % 3 == 0) {
        bytes[0] = 0x1b;
        bytes[1] = '[';
      }
      terminal.feed(bytes, 0, bytes.length);
      if (i % 500 == 0) {
        terminal.setColumns(5 + random.nextInt(60));
      }
      assertTrue(terminal.cursorRow() >= terminal.firstRow());
      assertTrue(terminal.cursorRow() < terminal.endRow());
    }
  }
}
