package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardFileSystem;
import boardwalk.device.repl.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The cable is pulled at every write of every file operation, before and in the middle of its
 * bytes. Whatever happens, the old or the new file is there, whole, and nothing else.
 */
class CutTest extends WithBoard {

  private static final Timing UNPACED = new Timing(2000, 400, 60, 0, 30_000);

  /** Writes before the operation proper, which are the same every time and cut once. */
  private static final int PREAMBLE = 14;

  private static final double[] PARTS = {0, 0.6};
  private static final byte[] OLD = bytes(1, 300);

  /** Goes in one program. */
  private static final byte[] NEW = bytes(2, 900);

  /** Goes to a receiver on the board. */
  private static final byte[] LARGE = bytes(2, 2200);

  private static final byte[] OLD_AND_LARGE = bytes(1, 2100);

  private static byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private interface Check {
    void that(String when) throws IOException;
  }

  /** Gives the number of cuts tried. */
  private int cutEverywhere(
      int first,
      Check before,
      Function<BoardFileSystem, CompletableFuture<?>> operation,
      Check after)
      throws Exception {
    int cuts = 0;
    for (int at = first; ; at++) {
      for (double part : PARTS) {
        before.that("");
        LineToBoard.Cut cut = new LineToBoard.Cut(at, part);
        try (Board board = Board.connect(line.plug(cut), said -> {}, UNPACED)) {
          operation.apply(board.files()).handle((done, failure) -> null).join();
        }
        if (!cut.isCut()) {
          after.that("not cut");
          return cuts;
        }
        cuts++;
        try (Board board = Board.connect(line.plug(LineToBoard.NONE), said -> {}, UNPACED)) {
          board.files().list("/").join();
        }
        String when = "cut at write " + at + " after " + part;
        try (Stream<Path> left = Files.list(flash)) {
          List<Path> ours = left.filter(f -> f.getFileName().toString().contains(".bw")).toList();
          assertEquals(List.of(), ours, when);
        }
        after.that(when);
      }
    }
  }

  private void put(String name, byte[] content) throws IOException {
    Files.write(flash.resolve(name), content);
  }

  private boolean is(String name, byte[] content) throws IOException {
    Path file = flash.resolve(name);
    return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content);
  }

  private Function<BoardFileSystem, CompletableFuture<?>> write(byte[] content) {
    return files -> files.write("/main.py", content, history(), (done, total) -> {}, () -> false);
  }

  private void newFile(byte[] content, int first, int least) throws Exception {
    int cuts =
        cutEverywhere(
            first,
            when -> Files.deleteIfExists(flash.resolve("main.py")),
            write(content),
            when ->
                assertTrue(
                    is("main.py", content) || !Files.exists(flash.resolve("main.py")), when));
    assertTrue(cuts >= least, cuts + " cuts");
  }

  private void overwritten(byte[] old, byte[] content, int least) throws Exception {
    int cuts =
        cutEverywhere(
            PREAMBLE,
            when -> put("main.py", old),
            write(content),
            when -> assertTrue(is("main.py", old) || is("main.py", content), when));
    assertTrue(cuts >= least, cuts + " cuts");
  }

  @Test
  void aNewFileIsThereWholeOrNotAtAll() throws Exception {
    newFile(NEW, 1, 50);
  }

  @Test
  void aNewLargeFileIsThereWholeOrNotAtAll() throws Exception {
    newFile(LARGE, PREAMBLE, 45);
  }

  @Test
  void anOverwrittenFileIsTheOldOrTheNewOne() throws Exception {
    overwritten(OLD, NEW, 20);
  }

  @Test
  void anOverwrittenLargeFileIsTheOldOrTheNewOne() throws Exception {
    overwritten(OLD_AND_LARGE, LARGE, 25);
  }

  @Test
  void aDeletedFileIsThereOrKeptOnThisComputer() throws Exception {
    int cuts =
        cutEverywhere(
            PREAMBLE,
            when -> put("main.py", OLD),
            files -> files.delete(new BoardFile("/main.py", false, OLD.length), history()),
            when -> {
              if (!is("main.py", OLD)) {
                assertFalse(Files.exists(flash.resolve("main.py")), when);
                assertTrue(keptHere(OLD), when);
              }
            });
    assertTrue(cuts >= 15, cuts + " cuts");
  }

  private boolean keptHere(byte[] content) throws IOException {
    try (Stream<Path> kept = Files.walk(folder.resolve("history"))) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        if (Arrays.equals(Files.readAllBytes(file), content)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void aRenamedFileHasOneOfItsNames() throws Exception {
    int cuts =
        cutEverywhere(
            PREAMBLE,
            when -> {
              put("a.py", OLD);
              Files.deleteIfExists(flash.resolve("b.py"));
            },
            files -> files.rename("/a.py", "/b.py"),
            when ->
                assertTrue(
                    is("a.py", OLD) && !Files.exists(flash.resolve("b.py"))
                        || is("b.py", OLD) && !Files.exists(flash.resolve("a.py")),
                    when));
    assertTrue(cuts >= 10, cuts + " cuts");
  }

  @Test
  void aPullInTheMiddleCanBeGoneOnWith() throws Exception {
    byte[] large = bytes(3, 60_000);
    int[] sent = {0};
    LineToBoard.Fault afterHalf =
        new LineToBoard.Fault() {
          @Override
          public byte[] toBoard(byte[] bytes) throws IOException {
            sent[0] += bytes.length;
            if (sent[0] > 40_000) {
              throw new IOException("pulled");
            }
            return bytes;
          }
        };
    try (Board board = Board.connect(line.plug(afterHalf), said -> {}, UNPACED)) {
      board
          .files()
          .write("/large.bin", large, history(), (done, total) -> {}, () -> false)
          .handle((done, failure) -> null)
          .join();
    }
    assertFalse(Files.exists(flash.resolve("large.bin")));
    long[] firstProgress = {-1};
    try (Board board = Board.connect(line.plug(LineToBoard.NONE), said -> {}, UNPACED)) {
      board
          .files()
          .write(
              "/large.bin",
              large,
              history(),
              (done, total) -> firstProgress[0] = firstProgress[0] < 0 ? done : firstProgress[0],
              () -> false)
          .join();
    }
    assertTrue(is("large.bin", large));
    assertTrue(firstProgress[0] > 30_000, "started again at " + firstProgress[0]);
  }
}
