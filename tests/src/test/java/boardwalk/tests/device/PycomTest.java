package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.boards.PluggedIn;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.ReplAnswer;
import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardTree;
import boardwalk.device.files.FileHistory;
import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.StandardInput;
import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.Rescue;
import boardwalk.device.rescue.Salvage;
import boardwalk.device.transport.SerialPorts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards with Pycom's firmware, as {@link PycomBoard} imitates them. */
class PycomTest {

  @TempDir Path folder;
  private Path flash;
  private FileHistory history;

  @BeforeEach
  void makeFlash() throws Exception {
    flash = Files.createDirectories(folder.resolve("flash"));
    history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
  }

  private Board connect() throws Exception {
    return Board.connect(new PycomBoard(flash, true), said -> {});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Path> write(Board board, String path, byte[] content) {
    return board.files().write(path, content, history, (done, total) -> {}, () -> false).join();
  }

  @Test
  void itIsRecognisedAndItsFlashIsTheHome() throws Exception {
    Files.writeString(flash.resolve("main.py"), "x = 1\n");
    try (Board board = connect()) {
      BoardFacts facts = board.command("asking", repl -> repl.facts()).join();
      assertEquals("LoPy4", facts.platform());
      assertFalse(facts.has("crc32") || facts.has("inflate") || facts.has("output"));
      assertEquals(
          StandardInput.TEXT, board.command("asking", repl -> repl.standardInput()).join());
      ReplAnswer said = ReplAnswer.parse(board.exec(ReplAnswer.PROGRAM).join().output());
      assertEquals(
          "lopy4",
          PluggedIn.ofThisComputer(Profiles.builtIn())
              .recognize(new SerialPorts.Port("", "", -1, -1, ""), said)
              .candidates()
              .getFirst()
              .id());
      BoardTree tree = board.files().everything().join();
      assertEquals("/flash", tree.home());
      assertTrue(tree.at("/flash/main.py").isPresent(), tree.toString());
      assertEquals("/flash/lib", tree.inHome("lib"));
    }
  }

  @Test
  void filesGoUpAndDownWithTheirHashes() throws Exception {
    byte[] random = new byte[5000];
    new Random(7).nextBytes(random);
    byte[] source = bytes("print('hello from /flash')\n".repeat(200));
    try (Board board = connect()) {
      assertEquals(Optional.empty(), write(board, "/flash/data.bin", random));
      assertArrayEquals(random, Files.readAllBytes(flash.resolve("data.bin")));
      assertArrayEquals(random, board.files().read("/flash/data.bin").join());
      Path kept = write(board, "/flash/data.bin", source).orElseThrow();
      assertArrayEquals(random, Files.readAllBytes(kept));
      assertTrue(board.files().fingerprint("/flash/data.bin").join().orElseThrow().hasHash());
      assertTrue(board.files().fingerprint("/flash/none").join().isEmpty());
      assertTrue(board.files().fingerprint("/flash/data.bin").join().orElseThrow().hasHash());
      board.files().rename("/flash/data.bin", "/flash/a.py").join();
      board.files().delete(new BoardFile("/flash/a.py", false, source.length), history).join();
      assertFalse(Files.exists(flash.resolve("a.py")));
    }
  }

  @Test
  void aHashThatAProgramLeftOpenLosesNoFile() throws Exception {
    Files.writeString(flash.resolve("main.py"), "old = 1\n");
    try (Board board = connect()) {
      assertEquals("", board.exec("import hashlib\nopen_one=hashlib.sha256()").join().exception());
      assertFalse(board.files().fingerprint("/flash/main.py").join().orElseThrow().hasHash());
      Path kept = write(board, "/flash/main.py", bytes("new = 2\n")).orElseThrow();
      assertEquals("old = 1\n", Files.readString(kept));
      assertEquals("new = 2\n", Files.readString(flash.resolve("main.py")));
    }
  }

  @Test
  void programsRunFromACleanStart() throws Exception {
    try (Board board = connect()) {
      assertEquals("", board.exec("left = 1").join().exception());
      StringBuilder out = new StringBuilder();
      var result =
          board
              .run(
                  "import os\nprint(os.getcwd(), 'left' in dir())\n1/0\n",
                  "test.py",
                  said -> out.append(new String(said, StandardCharsets.UTF_8)))
              .join();
      assertEquals("/flash False\r\n", out.toString());
      assertTrue(result.exception().startsWith("ZeroDivisionError"), result.exception());
    }
  }

  @Test
  void aProgramThatSwallowsEveryInterruptIsLeftOutByASafeBoot() throws Exception {
    String swallows = "while True: pass\n";
    Files.writeString(flash.resolve("main.py"), swallows);
    List<String> told = new ArrayList<>();
    try (PycomBoard line = new PycomBoard(flash, false)) {
      Rescue.Outcome outcome =
          new Rescue(line, Timing.STANDARD).rescue(Rescue.Reset.SAFE_BOOT, false, told::add);
      assertEquals(List.of("main.py is now main.rescued.py"), outcome.setAside());
      assertEquals(swallows, Files.readString(flash.resolve("main.rescued.py")));
    }
    assertEquals(List.of("The board is caught."), told);
  }

  @Test
  void itsFilesAreSavedAndItIsMadeAnewByItsOwnFunction() throws Exception {
    Files.writeString(flash.resolve("main.py"), "x = 1\n");
    Files.createDirectories(flash.resolve("lib"));
    Files.writeString(flash.resolve("lib/a.py"), "y = 2\n");
    try (Board board = connect()) {
      Salvage salvage = new Salvage(board);
      Salvage.Saved saved = salvage.save(folder.resolve("saved"), path -> {}, () -> false);
      assertEquals(2, saved.files(), saved.toString());
      salvage.reformat();
      BoardTree tree = board.files().everything().join();
      assertTrue(tree.at("/flash/main.py").isEmpty(), tree.toString());
      assertEquals("y = 2\n", Files.readString(folder.resolve("saved/flash/lib/a.py")));
    }
  }
}
