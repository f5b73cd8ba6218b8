package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.FileHistory;
import boardwalk.device.files.SyncPlan;
import boardwalk.device.mount.Mount;
import boardwalk.device.mount.MountTransport;
import boardwalk.device.mount.SharedFolder;
import boardwalk.device.packages.BoardPackages;
import boardwalk.device.packages.PackagePlan;
import boardwalk.device.packages.PackageSpec;
import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.Salvage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cable is pulled in the course of larger things than one file: each is told in words, what is
 * there is old or new and whole, and the same done again comes to its end.
 */
class PulledTest {

  private static final Timing UNPACED = new Timing(2000, 400, 60, 0, 30_000);
  private static final double HALF = 0.6;

  @TempDir Path folder;
  private Path flash;
  private LineToBoard line;

  private void start(String id) throws Exception {
    flash = Files.createDirectories(folder.resolve("flash"));
    line = LineToBoard.start(id, flash);
  }

  @AfterEach
  void end() {
    line.close();
  }

  private FileHistory history() {
    return new FileHistory(folder.resolve("history"), Clock.systemUTC());
  }

  private interface Work {
    void with(Board board) throws Exception;
  }

  private interface Check {
    void that(String when) throws Exception;
  }

  /**
   * Pulls the cable at every {@code stride}-th write until the work comes to its end.
   *
   * @return number of cuts
   */
  private int pullAt(int first, int stride, Check before, Work work, Check after) throws Exception {
    int cuts = 0;
    for (int at = first; ; at += stride) {
      String when = "pulled at write " + at;
      before.that(when);
      LineToBoard.Cut cut = new LineToBoard.Cut(at, HALF);
      try (Board board = Board.connect(line.plug(cut), said -> {}, UNPACED)) {
        work.with(board);
      } catch (CompletionException | BoardError e) {
        BoardError told =
            assertInstanceOf(
                BoardError.class, e instanceof CompletionException ? e.getCause() : e, when);
        assertEquals(BoardError.Kind.GONE, told.kind(), when);
        assertTrue(told.advice().contains("cable"), told.advice());
      }
      if (!cut.isCut()) {
        after.that("not pulled");
        return cuts;
      }
      cuts++;
      after.that(when);
    }
  }

  private Board plugInAgain() {
    return Board.connect(line.plug(LineToBoard.NONE), said -> {}, UNPACED);
  }

  private static List<String> files(Path below) throws Exception {
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .map(f -> below.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void salvageKeepsWholeFilesOnlyAndLeavesTheBoard() throws Exception {
    start("generic");
    Map<String, byte[]> there =
        Map.of("a.py", text("a".repeat(700)), "b.py", text("b".repeat(900)), "c.txt", text("c"));
    for (Map.Entry<String, byte[]> file : there.entrySet()) {
      Files.write(flash.resolve(file.getKey()), file.getValue());
    }
    Path[] into = new Path[1];
    int cuts =
        pullAt(
            1,
            2,
            when -> into[0] = Files.createTempDirectory(folder, "saved"),
            board -> new Salvage(board).save(into[0], path -> {}, () -> false),
            when -> {
              for (String name : files(into[0])) {
                assertArrayEquals(there.get(name), Files.readAllBytes(into[0].resolve(name)), when);
              }
              assertEquals(List.of("a.py", "b.py", "c.txt"), files(flash), when);
            });
    assertEquals(3, files(into[0]).size());
    assertTrue(cuts >= 12, cuts + " cuts");
  }

  @Test
  void reformattingLeavesAFileSystemThatWorks() throws Exception {
    start("pico");
    int cuts =
        pullAt(
            2,
            2,
            when -> {
              try (Board board = plugInAgain()) {
                assertEquals("", board.exec("open('old.txt','w').write('old')").join().exception());
              }
            },
            board -> new Salvage(board).reformat(),
            when -> {
              try (Board board = plugInAgain()) {
                String told =
                    board
                        .exec(
                            "import os\n"
                                + "print(open('old.txt').read()if'old.txt'in os.listdir()else'gone')\n"
                                + "open('new.txt','w').write('x')\nos.remove('new.txt')")
                        .join()
                        .output()
                        .strip();
                assertTrue(told.equals("old") || told.equals("gone"), when + ": " + told);
              }
            });
    assertTrue(cuts >= 4, cuts + " cuts");
  }

  @Test
  void aPackageIsFinishedByInstallingItAgain() throws Exception {
    start("generic");
    Map<String, byte[]> web =
        Map.of(
            "http://index/package/py/sensor/latest.json",
            text(
                "{\"version\":\"1.0\",\"urls\":[[\"sensor/__init__.py\",\"http://web/s.py\"],"
                    + "[\"sensor/bus.py\",\"http://web/b.py\"]]}"),
            "http://web/s.py",
            text("from .bus import read\n" + "# s\n".repeat(150)),
            "http://web/b.py",
            text("def read():return 41\n" + "# b\n".repeat(150)));
    PackagePlan plan =
        PackagePlan.of(
            List.of(PackageSpec.parse("sensor")),
            "http://index",
            0,
            address -> web.get(address.toString()));
    List<String> wanted =
        List.of("lib/packages.json", "lib/sensor/__init__.py", "lib/sensor/bus.py");
    int cuts =
        pullAt(
            3,
            3,
            when -> {
              for (String name : files(flash)) {
                Files.delete(flash.resolve(name));
              }
            },
            board -> new BoardPackages(board, history(), "/lib").install(plan, path -> {}),
            when -> {
              try (Board board = plugInAgain()) {
                BoardPackages packages = new BoardPackages(board, history(), "/lib");
                packages.install(plan, path -> {});
                assertEquals("1.0", packages.installed().packages().get("sensor").version(), when);
                assertEquals(
                    "41\r\n",
                    board.exec("import sensor.bus\nprint(sensor.bus.read())").join().output(),
                    when);
              }
              assertEquals(wanted, files(flash), when);
            });
    assertTrue(cuts >= 8, cuts + " cuts");
  }

  @Test
  void synchronisingIsFinishedByDoingItAgain() throws Exception {
    start("generic");
    Path project = Files.createDirectories(folder.resolve("project/lib")).getParent();
    Files.write(project.resolve("main.py"), text("new main\n".repeat(60)));
    Files.write(project.resolve("lib/a.py"), text("new a\n".repeat(60)));
    byte[] oldMain = text("old main\n");
    int cuts =
        pullAt(
            3,
            3,
            when -> {
              for (String name : files(flash)) {
                Files.delete(flash.resolve(name));
              }
              Files.write(flash.resolve("main.py"), oldMain);
              Files.write(flash.resolve("stale.py"), text("stale"));
            },
            this::synchronise,
            when -> {
              try (Board board = plugInAgain()) {
                board.files().list("/").join();
                byte[] main = Files.readAllBytes(flash.resolve("main.py"));
                assertTrue(
                    main.length == oldMain.length
                        || main.length == Files.size(project.resolve("main.py")),
                    when);
                synchronise(board);
              }
              assertEquals(List.of("lib/a.py", "main.py"), files(flash), when);
              for (String name : files(project)) {
                assertArrayEquals(
                    Files.readAllBytes(project.resolve(name)),
                    Files.readAllBytes(flash.resolve(name)),
                    when);
              }
            });
    assertTrue(cuts >= 8, cuts + " cuts");
  }

  private void synchronise(Board board) throws Exception {
    SyncPlan plan =
        SyncPlan.of(
            SyncPlan.local(folder.resolve("project"), "/"),
            board.files().tree("/").join(),
            "/",
            true);
    for (SyncPlan.Step step : plan.steps()) {
      SyncPlan.perform(step, board.files(), history());
    }
  }

  @Test
  void aCallIsToldAndCanBeMadeAgain() throws Exception {
    start("generic");
    Files.write(flash.resolve("fixture.py"), text("def twice(x): return 2 * x\n"));
    List<Object> values = new ArrayList<>();
    int cuts =
        pullAt(
            1,
            1,
            when -> values.clear(),
            board -> values.add(board.call("fixture.twice", 21).join()),
            when -> {
              try (Board board = plugInAgain()) {
                assertEquals(42L, board.call("fixture.twice", 21).join(), when);
              }
            });
    assertEquals(List.of(42L), values);
    assertTrue(cuts >= 5, cuts + " cuts");
  }

  @Test
  void whatAProgramOverwritesInAMountedFolderIsNeverLost() throws Exception {
    start("generic");
    Path project = Files.createDirectories(folder.resolve("project"));
    Path file = project.resolve("data.txt");
    String old = "the old data\n".repeat(90);
    int partial = 0;
    int cuts = 0;
    for (int at = 1; ; at++) {
      String when = "pulled at write " + at + " after mounting";
      Files.writeString(file, old);
      LineToBoard.Cut cut = new LineToBoard.Cut(at, HALF).notCountingYet();
      List<Path> kept =
          mounted(project, cut, "with open('data.txt','w')as f:\n f.write('new '*600)\n");
      String now = Files.readString(file);
      if (!now.equals(old)) {
        assertEquals(1, kept.size(), when);
        assertEquals(old, Files.readString(kept.getFirst()), when);
        assertTrue("new ".repeat(600).startsWith(now), when + ": " + now);
        partial += now.length() < 2400 ? 1 : 0;
      }
      if (!cut.isCut()) {
        assertEquals("new ".repeat(600), now);
        break;
      }
      cuts++;
    }
    assertTrue(partial >= 2 && cuts > partial, partial + " of " + cuts + " cuts left a part");
  }

  /** Mounts a folder and runs a program until the line is cut; gives the copies that were kept. */
  private List<Path> mounted(Path project, LineToBoard.Cut cut, String program) throws Exception {
    try (SharedFolder shared = new SharedFolder(project, true, history());
        Board board =
            Board.connect(new MountTransport(line.plug(cut), shared), said -> {}, UNPACED)) {
      board
          .command(
              "mounting",
              repl -> {
                Mount.on(repl);
                cut.startCounting();
                return null;
              })
          .thenCompose(done -> board.exec(program))
          .handle((done, failure) -> null)
          .join();
      return shared.kept();
    }
  }

  @Test
  void aMountedFolderIsForgottenByTheBoardAndWholeOnThisComputer() throws Exception {
    start("generic");
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.write(project.resolve("helper.py"), text("def twice(x): return 2 * x\n"));
    Files.write(flash.resolve("own.py"), text("N = 7\n"));
    int cuts = 0;
    for (int at = 3; ; at += 2) {
      String when = "pulled at write " + at;
      LineToBoard.Cut cut = new LineToBoard.Cut(at, HALF);
      mounted(project, cut, "import helper\nprint(helper.twice(2))");
      assertEquals(List.of("helper.py"), files(project), when);
      // Without the folder nothing waits for it: listing, importing, and the board's own files.
      try (Board board = plugInAgain()) {
        long start = System.nanoTime();
        var tree = board.files().everything().join();
        assertTrue(tree.at("/own.py").isPresent(), when + ": " + tree);
        assertFalse(tree.at("/remote").isPresent(), when + ": " + tree);
        assertEquals("7\r\n", board.exec("import own\nprint(own.N)").join().output(), when);
        assertTrue(System.nanoTime() - start < 8_000_000_000L, when + ": it waited");
        board.exec("import sys\nsys.modules.clear()").join();
      }
      if (!cut.isCut()) {
        break;
      }
      cuts++;
    }
    assertTrue(cuts >= 12, cuts + " cuts");
  }
}
