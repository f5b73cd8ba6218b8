package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.BoardFileSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody asked for never stops what the user runs, and is done once that has ended. */
class LookTest {

  private static final String COUNTING =
      """
      import time
      for i in range(40):
          time.sleep_ms(20)
      print('counted', i + 1)
      """;

  /** One that only catches Ctrl-C is ended by one that comes while another is being caught. */
  private static final String LOCKED =
      """
      import micropython
      micropython.kbd_intr(-1)
      print('locked')
      while True:
          pass
      """;

  @TempDir Path flash;
  private final StringBuilder console = new StringBuilder();
  private Board board;

  private synchronized void show(byte[] said) {
    console.append(new String(said, StandardCharsets.UTF_8));
    notifyAll();
  }

  private synchronized void await(String what, Predicate<String> so) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!so.test(console.toString())) {
      assertTrue(System.nanoTime() < deadline, () -> what + " is missing: " + console);
      wait(100);
    }
  }

  private void connect() throws Exception {
    board = GenericBoard.connect(flash, this::show);
  }

  @AfterEach
  void unplug() {
    board.close();
  }

  private CompletableFuture<String> look() {
    return board.whenFree("looking", repl -> repl.must("print('looked')").strip());
  }

  private void notInterrupted() {
    assertFalse(console.toString().contains("KeyboardInterrupt"), console::toString);
  }

  @Test
  void atTheFreePromptItIsDoneAtOnce() throws Exception {
    connect();
    board.prompted().join();
    assertEquals("looked", look().get(20, TimeUnit.SECONDS));
    assertEquals("looked", look().get(20, TimeUnit.SECONDS));
  }

  @Test
  void aProgramThatStartsWithTheBoardGoesOnAndTheLookComesAfterIt() throws Exception {
    Files.writeString(flash.resolve("main.py"), COUNTING);
    connect();
    assertEquals("looked", look().get(20, TimeUnit.SECONDS));
    await("the whole count", said -> said.contains("counted 40"));
    notInterrupted();
  }

  @Test
  void aRestartIsNotCutByWhatWasToBeDoneBeforeOrAfterIt() throws Exception {
    connect();
    board.prompted().join();
    board.exec("1").join();
    Files.writeString(flash.resolve("main.py"), COUNTING);
    CompletableFuture<?> command = board.exec("import time\ntime.sleep_ms(300)");
    CompletableFuture<String> before = look();
    board.softReset();
    CompletableFuture<String> after = look();
    command.join();
    assertEquals("looked", before.get(20, TimeUnit.SECONDS));
    assertEquals("looked", after.get(20, TimeUnit.SECONDS));
    await("the whole count", said -> said.contains("soft reboot") && said.contains("counted 40"));
    notInterrupted();
  }

  @Test
  void whatIsTypedAtThePromptGoesOn() throws Exception {
    connect();
    board.prompted().join();
    board.exec("import time").join();
    board.type("time.sleep_ms(900) or print('slept' + ' well')\r");
    assertEquals("looked", look().get(20, TimeUnit.SECONDS));
    await("the end of the line", said -> said.contains("slept well"));
    notInterrupted();
  }

  @Test
  void severalLinesTypedAheadAllGoOn() throws Exception {
    connect();
    board.prompted().join();
    board.exec("import time").join();
    CompletableFuture<String> look;
    board.type("time.sleep_ms(500)\rtime.sleep_ms(500)\rprint('all' + ' three')\r");
    look = look();
    assertEquals("looked", look.get(20, TimeUnit.SECONDS));
    await("the last line", said -> said.contains("all three"));
    notInterrupted();
  }

  /** A copy of a file may be used while nothing can have changed it. */
  @Test
  void looksAreNoDeedsAndEverythingElseIs() throws Exception {
    Files.writeString(flash.resolve("log.txt"), "one");
    connect();
    board.prompted().join();
    look().get(20, TimeUnit.SECONDS);
    BoardFileSystem.Seen seen = board.files().readWhenFree("/log.txt").get(20, TimeUnit.SECONDS);
    assertEquals("one", new String(seen.content(), StandardCharsets.UTF_8));
    look().get(20, TimeUnit.SECONDS);
    assertEquals(seen.deeds(), board.deeds());
    board.exec("open('/log.txt','w').write('two')").join();
    long afterCommand = board.deeds();
    assertTrue(afterCommand > seen.deeds());
    board.type("1");
    assertTrue(board.deeds() > afterCommand);
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotDone() throws Exception {
    Files.writeString(flash.resolve("main.py"), COUNTING);
    connect();
    CompletableFuture<String> unwanted =
        board.whenFree("looking", repl -> repl.must("open('/done','w').close()"));
    unwanted.cancel(false);
    assertEquals("looked", look().get(20, TimeUnit.SECONDS));
    assertFalse(Files.exists(flash.resolve("done")));
  }

  /** Not after seven tries and half a minute. */
  @Test
  void stopGivesUpACommandThatAProgramDoesNotLetIn() throws Exception {
    Files.writeString(flash.resolve("main.py"), LOCKED);
    connect();
    await("the program", said -> said.contains("locked"));
    CompletableFuture<?> stuck = new CompletableFuture<>();
    board.onState(
        state -> {
          if (state instanceof Board.State.Stuck) {
            stuck.complete(null);
          }
        });
    CompletableFuture<?> command = board.exec("print(1)");
    stuck.get(20, TimeUnit.SECONDS);
    long asked = System.nanoTime();
    assertFalse(board.stop().get(20, TimeUnit.SECONDS));
    CompletionException failed = assertThrows(CompletionException.class, command::join);
    long millis = (System.nanoTime() - asked) / 1_000_000;
    assertEquals(BoardError.Kind.CANCELLED, ((BoardError) failed.getCause()).kind());
    assertTrue(millis < 1500, () -> "it took " + millis + " ms");
    // Nothing has been typed for it meanwhile, and another try fares the same.
    assertFalse(board.stop().get(20, TimeUnit.SECONDS));
  }
}
