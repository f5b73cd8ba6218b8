package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.FileHistory;
import boardwalk.device.repl.Timing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Bytes that get lost, bytes that come from nowhere, boards that restart, refuse or answer late.
 */
class FaultyLineTest extends WithBoard {

  private static final Timing QUICK = new Timing(700, 300, 40, 0, 2000);

  private Board board;

  @AfterEach
  void end() {
    if (board != null) {
      board.close();
    }
  }

  private Board connect(LineToBoard.Fault fault) {
    board = Board.connect(line.plug(fault), said -> {}, QUICK);
    return board;
  }

  private CompletableFuture<?> write(String path, byte[] content) {
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    return board.files().write(path, content, history, (done, total) -> {}, () -> false);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static BoardError failure(CompletableFuture<?> future) {
    Throwable cause = assertThrows(CompletionException.class, future::join).getCause();
    return assertInstanceOf(BoardError.class, cause);
  }

  /** Changes the bytes of one write or read of at least {@code large} bytes, the n-th of them. */
  private abstract static class Once implements LineToBoard.Fault {
    private final int large;
    private int left;

    Once(int large, int nth) {
      this.large = large;
      this.left = nth;
    }

    boolean now(byte[] bytes) {
      return bytes.length >= large && --left == 0;
    }
  }

  private static byte[] without(byte[] bytes, int at) {
    byte[] fewer = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, fewer, 0, at);
    System.arraycopy(bytes, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 0x20;
    return other;
  }

  @Test
  void aByteLostOnTheWayToTheBoardIsSentAgain() throws Exception {
    connect(
        new Once(110, 30) {
          @Override
          public byte[] toBoard(byte[] bytes) {
            return now(bytes) ? without(bytes, 50) : bytes;
          }
        });
    write("/data.bin", random(20_000)).join();
    assertArrayEquals(random(20_000), Files.readAllBytes(flash.resolve("data.bin")));
  }

  @Test
  void aByteChangedOnTheWayToTheBoardIsNoticedAndSentAgain() throws Exception {
    connect(
        new Once(110, 30) {
          @Override
          public byte[] toBoard(byte[] bytes) {
            return now(bytes) ? flipped(bytes, 50) : bytes;
          }
        });
    write("/data.bin", random(20_000)).join();
    assertArrayEquals(random(20_000), Files.readAllBytes(flash.resolve("data.bin")));
  }

  @Test
  void aByteLostOrChangedOnTheWayBackIsNoticedAndFetchedAgain() throws Exception {
    Files.write(flash.resolve("data.bin"), random(30_000));
    connect(
        new Once(300, 2) {
          @Override
          public byte[] fromBoard(byte[] bytes) {
            return now(bytes) ? flipped(bytes, 200) : bytes;
          }
        });
    assertArrayEquals(random(30_000), board.files().read("/data.bin").join());
    connect(
        new Once(300, 2) {
          @Override
          public byte[] fromBoard(byte[] bytes) {
            return now(bytes) ? without(bytes, 200) : bytes;
          }
        });
    assertArrayEquals(random(30_000), board.files().read("/data.bin").join());
  }

  @Test
  void noiseBeforeThePromptIsReadThrough() throws Exception {
    Deque<byte[]> noise = new ArrayDeque<>();
    noise.add(random(3000));
    noise.add(
        "\0\u0004>raw REPL; CTRL-B to exit\r\nets Jul 29 2019\r\n"
            .getBytes(StandardCharsets.UTF_8));
    connect(
        new LineToBoard.Fault() {
          @Override
          public byte[] fromBoard(byte[] bytes) {
            return bytes.length == 0 && !noise.isEmpty() ? noise.poll() : bytes;
          }
        });
    assertEquals("42\r\n", board.exec("print(6*7)").join().output());
  }

  @Test
  void aBoardThatRestartsInTheMiddleIsToldAtOnce() throws Exception {
    connect(LineToBoard.NONE);
    BoardError error =
        failure(board.exec("import machine,time\ntime.sleep_ms(50)\nmachine.reset()"));
    assertEquals(BoardError.Kind.RESTARTED, error.kind());
    assertEquals("1\r\n", board.exec("print(1)").join().output());
  }

  @Test
  void aFullFileSystemLeavesTheOldFileAndSaysSo() throws Exception {
    byte[] old = random(100);
    Files.write(flash.resolve("main.py"), old);
    connect(LineToBoard.NONE);
    long free = board.files().free().join();
    try (var file = new java.io.RandomAccessFile(flash.resolve("big.bin").toFile(), "rw")) {
      file.setLength(free - 8192);
    }
    BoardError error = failure(write("/main.py", random(30_000)));
    assertEquals("The board's file system is full.", error.getMessage());
    assertArrayEquals(old, Files.readAllBytes(flash.resolve("main.py")));
    try (var left = Files.list(flash)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void aProgramThatSwallowsEveryInterruptIsNamedInWords() throws Exception {
    CountDownLatch looping = new CountDownLatch(1);
    StringBuffer console = new StringBuffer();
    board =
        Board.connect(
            line.plug(LineToBoard.NONE),
            said -> {
              console.append(new String(said, StandardCharsets.UTF_8));
              if (console.indexOf("caught in a loop") >= 0) {
                looping.countDown();
              }
            },
            QUICK);
    board
        .exec(
            """
            import time
            def forever():
             while True:
              try:
               print('caught', 'in a loop')
               while True:time.sleep_ms(20)
              except KeyboardInterrupt:pass
            """)
        .join();
    board.type("forever()\r");
    assertTrue(looping.await(10, TimeUnit.SECONDS));
    BoardError error = failure(board.files().list("/"));
    assertEquals(BoardError.Kind.NO_ANSWER, error.kind());
    assertTrue(error.advice().contains("ignores Ctrl-C"), error.advice());
  }

  @Test
  void aBoardThatAnswersTheRawReplLateIsWaitedFor() throws Exception {
    connect(
        new LineToBoard.Fault() {
          private final Deque<byte[]> held = new ArrayDeque<>();
          private final long until = System.nanoTime() + 1_200_000_000L;

          @Override
          public byte[] fromBoard(byte[] bytes) {
            if (System.nanoTime() < until) {
              if (bytes.length > 0) {
                held.add(bytes);
              }
              return new byte[0];
            }
            held.add(bytes);
            return held.poll();
          }
        });
    assertEquals("42\r\n", board.exec("print(6*7)").join().output());
    write("/main.py", random(500)).join();
    assertArrayEquals(random(500), Files.readAllBytes(flash.resolve("main.py")));
  }

  @Test
  void aRawPasteThatIsPromisedAndNotKeptIsGivenUp() throws Exception {
    connect(
        new LineToBoard.Fault() {
          private boolean deaf;
          private boolean promise;

          @Override
          public byte[] toBoard(byte[] bytes) {
            if (bytes.length == 3 && bytes[0] == 5) {
              deaf = true;
              promise = true;
              return new byte[0];
            }
            for (byte b : bytes) {
              deaf = deaf && b != 3;
            }
            return deaf ? new byte[0] : bytes;
          }

          @Override
          public byte[] fromBoard(byte[] bytes) {
            if (!promise) {
              return bytes;
            }
            promise = false;
            return new byte[] {'R', 1, (byte) 0x80, 0, 1};
          }
        });
    write("/main.py", random(500)).join();
    assertArrayEquals(random(500), Files.readAllBytes(flash.resolve("main.py")));
  }

  @Test
  void anUploadCanBeStoppedAndLeavesNothing() throws Exception {
    byte[] old = random(100);
    Files.write(flash.resolve("main.py"), old);
    connect(LineToBoard.NONE);
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    boolean[] stop = {false};
    BoardError error =
        failure(
            board
                .files()
                .write(
                    "/main.py",
                    random(60_000),
                    history,
                    (done, total) -> stop[0] = true,
                    () -> stop[0]));
    assertEquals(BoardError.Kind.CANCELLED, error.kind());
    assertArrayEquals(old, Files.readAllBytes(flash.resolve("main.py")));
    try (var left = Files.list(flash)) {
      assertEquals(1, left.count());
    }
  }

  /** As what waited for the end of a program and was not wanted any more. */
  @Test
  void anUploadThatIsStoppedBeforeItBeginsChangesNothing() throws Exception {
    byte[] old = random(100);
    Files.write(flash.resolve("main.py"), old);
    connect(LineToBoard.NONE);
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    BoardError error =
        failure(
            board.files().write("/main.py", random(50), history, (done, total) -> {}, () -> true));
    assertEquals(BoardError.Kind.CANCELLED, error.kind());
    assertArrayEquals(old, Files.readAllBytes(flash.resolve("main.py")));
  }

  /**
   * As MicroPython for Linux does at the end of each program; found out once, then not waited for.
   */
  @Test
  void aBoardThatDropsWhatIsSentAheadIsNotWaitedForEachTime() throws Exception {
    connect(
        new LineToBoard.Fault() {
          @Override
          public byte[] toBoard(byte[] bytes) {
            int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u0004') + 1;
            return end == 0 ? bytes : Arrays.copyOf(bytes, end);
          }
        });
    board.files().list("/").join();
    board.files().list("/").join();
    long start = System.nanoTime();
    write("/a.txt", random(100)).join();
    assertArrayEquals(random(100), board.files().read("/a.txt").join());
    board.files().list("/").join();
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < 1200, () -> "it took " + millis + " ms");
  }
}
