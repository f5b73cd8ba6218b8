package boardwalk.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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

  /** Rows that scrolled out are used again: nothing of what was in them may show. */
  @Test
  void aRowThatIsUsedAgainIsLikeANewOne() {
    Terminal small = new Terminal(7, 20, () -> 1);
    Terminal large = new Terminal(10_000, 20, () -> 1);
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      String text =
          "\u001b[3" + random.nextInt(8) + "m" + "x".repeat(random.nextInt(50)) + "\u001b[0m";
      String line = (random.nextBoolean() ? text : "y".repeat(random.nextInt(30))) + "\r\n";
      small.feed(line);
      large.feed(line);
      assertEquals(large.endRow(), small.endRow());
      for (long row = small.firstRow(); row < small.endRow(); row++) {
        assertEquals(large.runs(row), small.runs(row));
        assertEquals(large.continues(row), small.continues(row));
        assertEquals(large.text(row).isEmpty(), small.text(row).isEmpty());
      }
    }
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

  @Test
  void thePainterNeverWaitsForOutputThatIsBeingTaken() throws Exception {
    CountDownLatch taking = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Terminal terminal =
        new Terminal(
            100,
            80,
            () -> {
              taking.countDown();
              try {
                go.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return 1;
            });
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);
    Thread reader = Thread.startVirtualThread(() -> terminal.feed(text, 0, text.length));
    taking.await();
    terminal.whileStill(() -> fail("it is being written to"));
    go.countDown();
    reader.join();
    List<String> seen = new ArrayList<>();
    terminal.whileStill(() -> seen.add(terminal.text(0)));
    assertEquals(List.of("text"), seen);
  }

  @Test
  void aFloodWaitsForThePainterButNotForOneThatIsGone() {
    byte[] some = "x".repeat(99).concat("\n").repeat(1000).getBytes(StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(1000, 120);
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      terminal.feed(some, 0, some.length);
    }
    long alone = System.nanoTime() - start;
    AtomicInteger frames = new AtomicInteger();
    Thread reader =
        Thread.startVirtualThread(
            () -> {
              for (int i = 0; i < 20; i++) {
                terminal.feed(some, 0, some.length);
              }
            });
    while (reader.isAlive()) {
      terminal.whileStill(frames::incrementAndGet);
      LockSupport.parkNanos(5_000_000);
    }
    assertTrue(alone < 600_000_000, "without a painter it took " + alone + " ns");
    assertTrue(frames.get() >= 5, "2 MB between " + frames + " frames");
  }
}
