package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.documents.OtherVersion;
import boardwalk.app.packages.ProjectPackages;
import boardwalk.app.settings.SettingsStore;
import boardwalk.app.storage.CrashJournal;
import boardwalk.cli.BoardwalkCommand;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.FileHistory;
import boardwalk.device.mount.SharedFolder;
import boardwalk.device.packages.CachedFetcher;
import boardwalk.device.packages.PackagePlan;
import boardwalk.device.packages.PackageSpec;
import boardwalk.device.rescue.Salvage;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.catalogue.FirmwareImage;
import boardwalk.flasher.catalogue.FirmwareStore;
import boardwalk.tests.FullDisk;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * This computer's disk takes no more. The old file stays whole, nothing half bears a real name, the
 * board is not touched before its file is safe here, and the user reads why.
 */
class FullDiskTest {

  /** Bytes a file may have; less than anything written here. */
  private static final int ROOM = 5;

  private static final byte[] OLD = bytes("old = 'whole'\n");
  private static final byte[] NEW = bytes("new = 'longer than the room there is'\n".repeat(9));

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  private static BoardError boardError(Throwable thrown) {
    return assertInstanceOf(
        BoardError.class, thrown instanceof CompletionException ? thrown.getCause() : thrown);
  }

  private static void assertToldPlainly(BoardError error) {
    assertEquals(BoardError.Kind.DISK, error.kind());
    assertTrue(
        error.getMessage().contains("no room left on this computer's disk"), error::getMessage);
    assertTrue(error.advice().contains("Make room"), error::advice);
  }

  @Test
  void aFileIsTheOldOneAndNothingIsLeftBeside() throws Exception {
    Path file = Files.write(folder.resolve("main.py"), OLD);
    try (FullDisk _ = FullDisk.after(ROOM)) {
      IOException why = assertThrows(IOException.class, () -> WholeFile.write(file, NEW));
      assertTrue(DiskTrouble.of(file, why).full(), why.toString());
    }
    assertArrayEquals(OLD, Files.readAllBytes(file));
    assertEquals(List.of("main.py"), files());
  }

  @Test
  void aDeviceThatIsReallyFullIsCalledSo() {
    Path full = Path.of("/dev/full");
    IOException why = assertThrows(IOException.class, () -> Files.write(full, NEW));
    DiskTrouble trouble = DiskTrouble.of(folder, why);
    assertTrue(trouble.full(), trouble.toString());
    assertEquals("there is no room left on this computer's disk", trouble.why());
  }

  @Test
  void whatCannotBeKeptHereIsNotOverwrittenOrDeletedOnTheBoard() throws Exception {
    Path flash = Files.createDirectories(folder.resolve("flash"));
    Files.write(flash.resolve("main.py"), OLD);
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    try (LineToBoard line = LineToBoard.start("generic", flash);
        Board board = Board.connect(line.plug(LineToBoard.NONE), said -> {})) {
      board.files().list("/").join();
      try (FullDisk _ = FullDisk.after(ROOM)) {
        BoardError refused =
            boardError(
                assertThrows(
                    CompletionException.class,
                    () ->
                        board
                            .files()
                            .write("/main.py", NEW, history, (done, total) -> {}, () -> false)
                            .join()));
        assertToldPlainly(refused);
        assertTrue(refused.advice().contains("nothing was changed on the board"), refused::advice);
        BoardFile main = new BoardFile("/main.py", false, OLD.length);
        assertToldPlainly(
            boardError(
                assertThrows(
                    CompletionException.class, () -> board.files().delete(main, history).join())));
      }
      assertArrayEquals(OLD, Files.readAllBytes(flash.resolve("main.py")));
      assertEquals(List.of("flash/main.py"), files());
      // The connection is still good, and with room it works.
      board.files().write("/main.py", NEW, history, (done, total) -> {}, () -> false).join();
      assertArrayEquals(NEW, Files.readAllBytes(flash.resolve("main.py")));
    }
  }

  @Test
  void salvageStopsWithWhatItHasAndLeavesTheBoard() throws Exception {
    Path flash = Files.createDirectories(folder.resolve("flash"));
    Files.write(flash.resolve("a.py"), bytes("a=1"));
    Files.write(flash.resolve("b.py"), NEW);
    Path into = folder.resolve("saved");
    try (LineToBoard line = LineToBoard.start("generic", flash);
        Board board = Board.connect(line.plug(LineToBoard.NONE), said -> {})) {
      board.files().list("/").join();
      try (FullDisk _ = FullDisk.after(ROOM)) {
        BoardError error =
            assertThrows(
                BoardError.class, () -> new Salvage(board).save(into, path -> {}, () -> false));
        assertToldPlainly(error);
        assertTrue(error.advice().contains("The board is unchanged"), error::advice);
      }
    }
    assertEquals(
        List.of("a.py"),
        files().stream()
            .filter(f -> f.startsWith("saved"))
            .map(f -> Path.of(f).getFileName().toString())
            .toList());
    assertArrayEquals(NEW, Files.readAllBytes(flash.resolve("b.py")));
  }

  @Test
  void aPackageIsFetchedWithoutItsCacheAndPutIntoTheProjectWholeOrNotAtAll() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer =
              exchange.getRequestURI().getPath().endsWith("small.py") ? bytes("s=1") : NEW;
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.write(lib.resolve("small.py"), bytes("s=0"));
    CachedFetcher fetcher = new CachedFetcher(folder.resolve("cache"));
    try (FullDisk _ = FullDisk.after(ROOM)) {
      PackagePlan plan =
          PackagePlan.of(
              List.of(PackageSpec.parse(web + "small.py"), PackageSpec.parse(web + "large.py")),
              web,
              0,
              fetcher);
      assertEquals(2, plan.files().size());
      assertToldPlainly(assertThrows(BoardError.class, () -> ProjectPackages.write(plan, lib)));
    } finally {
      server.stop(0);
    }
    assertEquals("s=0", Files.readString(lib.resolve("small.py")));
    assertTrue(files().stream().noneMatch(f -> f.contains("large")), files().toString());
    try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
      for (Path file : kept.toList()) {
        assertEquals(3, Files.size(file), "only what fitted is in the cache, and whole: " + file);
      }
    }
  }

  @Test
  void firmwareThatDoesNotFitIsNoTroubleOfTheNetwork() throws Exception {
    byte[] firmware = new byte[200_000];
    java.util.Arrays.fill(firmware, (byte) 0xE9);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, firmware.length);
          try (var out = exchange.getResponseBody()) {
            out.write(firmware);
          } catch (IOException hungUp) {
            // The client has no room for it.
            exchange.close();
          }
        });
    server.start();
    FirmwareImage image =
        new FirmwareImage(
            "micropython",
            "ESP32_GENERIC",
            "",
            "1.27.0",
            "stable",
            "bin",
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/f.bin"),
            Optional.empty(),
            OptionalLong.empty(),
            "esptool");
    FirmwareStore store = new FirmwareStore(folder.resolve("firmware"));
    try (FullDisk _ = FullDisk.after(60_000)) {
      FlashError error =
          assertThrows(
              FlashError.class,
              () -> store.get(image, false, false, FlashProgress.NONE, new Cancellation()));
      assertTrue(error.getMessage().contains("no room left"), error::getMessage);
      assertTrue(error.advice().contains("Make room"), error::advice);
    }
    assertTrue(files().stream().allMatch(f -> f.endsWith(".lock")), files().toString());
    assertArrayEquals(
        firmware,
        Files.readAllBytes(store.get(image, false, false, FlashProgress.NONE, new Cancellation())));
    server.stop(0);
  }

  @Test
  void settingsAndJournalKeepWhatTheyHad() throws Exception {
    SettingsStore settings = new SettingsStore(folder);
    settings.update(s -> s.withFontSize(17));
    settings.save();
    CrashJournal journal = new CrashJournal(folder.resolve("journal"), 1);
    journal.keep(new CrashJournal.Entry("x", null, "a.py", "first"));
    try (FullDisk _ = FullDisk.after(ROOM)) {
      settings.update(s -> s.withFontSize(20));
      assertThrows(IOException.class, settings::save);
      assertThrows(
          IOException.class,
          () -> journal.keep(new CrashJournal.Entry("x", null, "a.py", "second")));
    }
    assertEquals(17, new SettingsStore(folder).get().fontSize());
    assertEquals(List.of("journal/1/x.json", "settings.json"), files());
    assertTrue(Files.readString(folder.resolve("journal/1/x.json")).contains("first"));
  }

  @Test
  void anotherProgramsVersionIsCopiedWholeOrNotAtAll() throws Exception {
    Path file = Files.write(folder.resolve("main.py"), NEW);
    try (FullDisk _ = FullDisk.after(ROOM)) {
      assertThrows(IOException.class, () -> OtherVersion.keep(file, "what was opened"));
    }
    assertEquals(List.of("main.py"), files());
  }

  @Test
  void aProgramThatWritesIntoTheMountedFolderIsToldThatThereIsNoRoom() throws Exception {
    try (SharedFolder shared =
        new SharedFolder(
            folder, true, new FileHistory(folder.resolve("history"), Clock.systemUTC()))) {
      byte[] number = shared.answer('o', bytes("wnotes.txt"));
      assertEquals('k', number[0]);
      byte[] write =
          bytes(new String(number, 1, number.length - 1, StandardCharsets.US_ASCII) + ",");
      byte[] request = java.util.Arrays.copyOf(write, write.length + NEW.length);
      System.arraycopy(NEW, 0, request, write.length, NEW.length);
      try (FullDisk _ = FullDisk.after(0)) {
        assertEquals("e28", new String(shared.answer('w', request), StandardCharsets.US_ASCII));
      }
      assertEquals('k', shared.answer('w', request)[0]);
    }
  }

  @Test
  void aDrawingOfTheCommandLineIsTheOldOne() throws Exception {
    Path drawing = Files.write(folder.resolve("pico.svg"), OLD);
    int code;
    try (FullDisk _ = FullDisk.after(ROOM)) {
      code = BoardwalkCommand.run(new String[] {"pinout", "pico", "-o", drawing.toString()});
    }
    assertEquals(1, code);
    assertArrayEquals(OLD, Files.readAllBytes(drawing));
    assertFalse(files().stream().anyMatch(f -> f.endsWith(".tmp")));
  }
}
