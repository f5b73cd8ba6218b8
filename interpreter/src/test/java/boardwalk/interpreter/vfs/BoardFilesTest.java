package boardwalk.interpreter.vfs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board's files: nothing outside can be reached, errors have MicroPython's numbers. */
class BoardFilesTest {

  private static final int CAPACITY = 10 * OsModule.BLOCK;

  @TempDir Path folder;
  private BoardFiles files;

  @BeforeEach
  void make() throws IOException {
    Path flash = Files.createDirectories(folder.resolve("flash/lib"));
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(flash.resolveSibling("main.py"), "print(1)");
    Files.writeString(project.resolve("helper.py"), "print(2)");
    files = new BoardFiles(folder.resolve("flash"), project, CAPACITY);
  }

  private static void fails(String text, Executable action) {
    assertEquals(text, Text.str(assertThrows(PyException.class, action).value()));
  }

  private String read(String path) {
    return new String(files.read(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "/../secret.txt",
        "lib/../../secret.txt",
        "/lib/./../../../secret.txt",
        "project/../../secret.txt",
        "/project/../secret.txt",
      })
  void dotsEndAtTheRoot(String path) {
    assertFalse(files.read(path).isPresent());
  }

  @Test
  void linksLeadNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("flash/link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("flash/out"), folder);
    for (String path : new String[] {"link.txt", "out/secret.txt", "out/../link.txt"}) {
      fails("[Errno 2] ENOENT", () -> files.read(path));
      fails("[Errno 2] ENOENT", () -> BoardStream.open(files, path, "w"));
      fails("[Errno 2] ENOENT", () -> files.remove(path));
    }
    assertEquals("secret", Files.readString(folder.resolve("secret.txt")));
    assertFalse(files.list("/").stream().anyMatch(e -> e.name().equals("link.txt")));
  }

  @Test
  void theProjectCanBeReadButNotChanged() {
    assertEquals("print(2)", read("/project/helper.py"));
    assertTrue(files.list("/").stream().anyMatch(e -> e.name().equals("project")));
    fails("30", () -> BoardStream.open(files, "/project/helper.py", "a"));
    fails("30", () -> files.remove("/project/helper.py"));
    fails("30", () -> files.makeDirectory("/project/new"));
    fails("30", () -> files.rename("/main.py", "/project/main.py"));
  }

  @Test
  void relativePathsFollowTheCurrentFolder() {
    files.changeFolder("lib");
    assertEquals("/lib", files.folder());
    assertEquals("print(1)", read("../main.py"));
    assertEquals("print(1)", read("/main.py"));
    fails("[Errno 2] ENOENT", () -> files.changeFolder("nowhere"));
  }

  @Test
  void errorsHaveMicroPythonsNumbers() {
    fails("[Errno 2] ENOENT", () -> BoardStream.open(files, "no.txt", "r"));
    fails("[Errno 2] ENOENT", () -> BoardStream.open(files, "no/no.txt", "w"));
    fails("[Errno 21] EISDIR", () -> BoardStream.open(files, "lib", "r"));
    fails("[Errno 17] EEXIST", () -> BoardStream.open(files, "main.py", "x"));
    fails("[Errno 17] EEXIST", () -> files.makeDirectory("lib"));
    fails("[Errno 2] ENOENT", () -> files.makeDirectory("a/b"));
    fails("[Errno 2] ENOENT", () -> files.status("no.txt"));
    fails("20", () -> files.list("main.py"));
    fails("20", () -> files.removeDirectory("main.py"));
    fails("[Errno 21] EISDIR", () -> files.remove("lib"));
    BoardStream.open(files, "lib/a.txt", "w");
    fails("39", () -> files.removeDirectory("lib"));
  }

  @Test
  void aFullFlashSaysSoAndKeepsWhatItHas() {
    BoardStream stream = BoardStream.open(files, "big.bin", "wb");
    byte[] block = new byte[OsModule.BLOCK];
    stream.write(block, 0, block.length);
    fails("28", () -> stream.write(new byte[CAPACITY], 0, CAPACITY));
    assertEquals(OsModule.BLOCK, stream.seek(0, 2));
    assertTrue(files.used() <= CAPACITY);
    assertEquals("print(1)", read("main.py"));
  }

  @Test
  void renamingReplacesAFile() {
    BoardStream stream = BoardStream.open(files, "new.tmp", "wb");
    stream.write("new".getBytes(StandardCharsets.UTF_8), 0, 3);
    stream.close();
    files.rename("new.tmp", "/main.py");
    assertArrayEquals("new".getBytes(StandardCharsets.UTF_8), files.read("main.py").orElseThrow());
    fails("[Errno 2] ENOENT", () -> files.status("new.tmp"));
  }

  @Test
  void aZeroByteInANameIsRefused() {
    fails("[Errno 22] EINVAL", () -> files.read("a\0b"));
  }
}
