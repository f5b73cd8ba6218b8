package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.call.RemoteCall;
import boardwalk.device.call.RemoteException;
import boardwalk.device.call.TestStation;
import boardwalk.device.repl.ExecResult;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions on a board called from Java. */
class CallTest {

  private static final String FUNCTIONS =
      """
      def echo(x):
       print('noise')
       return x
      def read_adc(channel):
       return channel * 1000 + 0.5
      def fail():
       return [][1]
      def forever():
       while True: pass
      """;

  @TempDir Path folder;
  private LineToBoard line;
  private Board board;

  @BeforeEach
  void start() throws Exception {
    line = LineToBoard.start("generic", Files.createDirectories(folder.resolve("flash")));
    board = Board.connect(line.plug(LineToBoard.NONE), said -> {});
    assertTrue(board.exec(FUNCTIONS).join().ok());
  }

  @AfterEach
  void end() {
    board.close();
    line.close();
  }

  @Test
  void valuesTravelBothWays() {
    assertEquals(3000.5, board.call("read_adc", 3).join());
    assertNull(board.call("echo", (Object) null).join());
    assertEquals(true, board.call("echo", true).join());
    assertEquals(-7L, board.call("echo", -7).join());
    BigInteger big = BigInteger.TWO.pow(100);
    assertEquals(big, board.call("echo", big).join());
    assertEquals("it's \"ü\"\n\\", board.call("echo", "it's \"ü\"\n\\").join());
    byte[] bytes = {0, 3, 4, 127, -1};
    assertArrayEquals(bytes, (byte[]) board.call("echo", (Object) bytes).join());
    assertEquals(
        List.of(1L, List.of("a", 2.5), Map.of("k", List.of())),
        board.call("echo", List.of(1, List.of("a", 2.5), Map.of("k", List.of()))).join());
    assertEquals(Double.NaN, board.call("echo", Double.NaN).join());
    assertEquals(2.0, board.call("math.sqrt", 4).join());
  }

  @Test
  void anExceptionIsAValueWithItsPlace() {
    CompletionException failure =
        assertThrows(CompletionException.class, () -> board.call("fail").join());
    RemoteException exception = assertInstanceOf(RemoteException.class, failure.getCause());
    assertEquals("fail raised IndexError: list index out of range", exception.getMessage());
    assertTrue(
        exception.uncaught().frames().contains(new ExecResult.Frame("<stdin>", 7, "fail")),
        exception.uncaught().toString());
  }

  @Test
  void aCallThatTakesTooLongIsInterrupted() {
    long start = System.nanoTime();
    CompletionException failure =
        assertThrows(
            CompletionException.class,
            () ->
                board
                    .call(new RemoteCall("forever", new Object[0], Duration.ofMillis(300)))
                    .join());
    assertEquals(
        "It took longer than 300 ms and was interrupted.", failure.getCause().getMessage());
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3));
    assertEquals(1L, board.call("echo", 1).join());
  }

  @Test
  void aValueWithoutCounterpartIsToldInWords() {
    CompletionException failure =
        assertThrows(CompletionException.class, () -> board.call("object").join());
    assertEquals(
        BoardError.Kind.REFUSED, assertInstanceOf(BoardError.class, failure.getCause()).kind());
  }

  @Test
  void aTestStationConnectsAgainAndRepeatsTheCall() {
    LineToBoard.Cut cut = new LineToBoard.Cut(14, 0.5);
    int[] opened = {0};
    try (TestStation station =
        new TestStation(
            () -> line.plug(opened[0]++ == 0 ? cut : LineToBoard.NONE),
            FUNCTIONS,
            Duration.ofSeconds(10))) {
      Duration second = Duration.ofSeconds(5);
      assertEquals(1000.5, station.call(second, "read_adc", 1));
      assertEquals(2000.5, station.call(second, "read_adc", 2));
      assertEquals(3000.5, station.call(second, "read_adc", 3));
      assertEquals(2, opened[0]);
    }
  }

  @Test
  void aProgramIsStoppedWithinAFifthOfASecond() throws Exception {
    var running = board.run("while True: pass", "main.py", out -> {});
    while (!(board.state() instanceof Board.State.Running)) {
      Thread.onSpinWait();
    }
    long start = System.nanoTime();
    assertTrue(board.stop().get(5, TimeUnit.SECONDS));
    assertTrue(running.get(5, TimeUnit.SECONDS).isInterrupt());
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < 200, millis + " ms");
  }

  @Test
  void aProgramThatDoesNotStopIsSaidNotTo() throws Exception {
    CountDownLatch looping = new CountDownLatch(1);
    board.run(
        """
        import time
        def forever():
         while True:
          try:
           print('looping')
           while True:time.sleep_ms(10)
          except KeyboardInterrupt:pass
        forever()
        """,
        "main.py",
        out -> looping.countDown());
    // Before, the first lines of the program could still be interrupted.
    assertTrue(looping.await(10, TimeUnit.SECONDS));
    assertFalse(board.stop().get(10, TimeUnit.SECONDS));
  }
}
