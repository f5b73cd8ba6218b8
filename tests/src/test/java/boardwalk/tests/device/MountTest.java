package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.files.FileHistory;
import boardwalk.device.mount.Mount;
import boardwalk.device.mount.MountTransport;
import boardwalk.device.mount.SharedFolder;
import boardwalk.device.repl.ExecResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's folder on the board. */
class MountTest {

  @TempDir Path folder;
  private Path project;
  private LineToBoard line;
  private SharedFolder shared;
  private Board board;

  @BeforeEach
  void start() throws Exception {
    project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(project.resolve("helper.py"), "def twice(x): return 2 * x\n");
    Files.createDirectories(project.resolve("pkg"));
    Files.writeString(project.resolve("pkg/__init__.py"), "NAME = 'pkg'\n");
    line = LineToBoard.start("generic", Files.createDirectories(folder.resolve("flash")));
    shared = new SharedFolder(project, true, history());
    board = Board.connect(new MountTransport(line.plug(LineToBoard.NONE), shared), said -> {});
    board
        .command(
            "mounting",
            repl -> {
              Mount.on(repl);
              return null;
            })
        .join();
  }

  private FileHistory history() {
    return new FileHistory(folder.resolve("history"), Clock.systemUTC());
  }

  @AfterEach
  void end() throws Exception {
    board.close();
    shared.close();
    line.close();
  }

  private String output(String code) {
    ExecResult result = board.exec(code).join();
    assertTrue(result.ok(), result::error);
    return result.output().replace("\r\n", "\n");
  }

  @Test
  void modulesAreImportedFromIt() {
    assertEquals("42\n", output("import helper\nprint(helper.twice(21))"));
    assertEquals("pkg\n", output("import pkg\nprint(pkg.NAME)"));
  }

  @Test
  void filesAreReadWrittenListedAndDeleted() throws Exception {
    String text = "line one\nline two ü\n" + "x".repeat(500) + "\n";
    Files.writeString(project.resolve("data.txt"), text);
    assertEquals(text, output("f=open('/remote/data.txt')\nprint(f.read(),end='')\nf.close()"));
    assertEquals(
        "['line one\\n', 'line two \\xfc\\n']\n",
        output("with open('data.txt') as f:\n l=[f.readline(),f.readline()]\nprint(l)"));
    output("with open('out.bin','wb') as f:\n for i in range(4):f.write(bytes(range(256)))");
    assertEquals(1024, Files.size(project.resolve("out.bin")));
    assertEquals(
        "[('data.txt', 32768), ('helper.py', 32768), ('out.bin', 32768), ('pkg', 16384)]\n",
        output("import os\nprint([(e[0],e[1]) for e in os.ilistdir('/remote')])"));
    output("import os\nos.mkdir('new')\nos.rename('out.bin','new/b.bin')\nos.remove('data.txt')");
    assertTrue(Files.exists(project.resolve("new/b.bin")));
    assertFalse(Files.exists(project.resolve("data.txt")));
    assertEquals(
        "OSError: [Errno 2] ENOENT", board.exec("open('/remote/no.txt')").join().exception());
  }

  @Test
  void nothingOutsideTheFolderCanBeReached() throws Exception {
    Files.createSymbolicLink(project.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(project.resolve("out"), folder);
    for (String path :
        List.of("/../secret.txt", "/pkg/../../secret.txt", "/link.txt", "/out/secret.txt")) {
      byte[] answer = shared.answer('o', ("r" + path).getBytes(StandardCharsets.UTF_8));
      assertEquals("e2", new String(answer, StandardCharsets.US_ASCII), path);
    }
    byte[] answer = shared.answer('o', "w/out/evil.txt".getBytes(StandardCharsets.UTF_8));
    assertEquals("e2", new String(answer, StandardCharsets.US_ASCII));
    assertFalse(Files.exists(folder.resolve("evil.txt")));
  }

  @Test
  void aFolderSharedForReadingCannotBeChanged() throws Exception {
    try (SharedFolder readOnly = new SharedFolder(project, false, history())) {
      for (String request : List.of("owx.txt", "d/helper.py", "m/new", "n/helper.py\n/b.py")) {
        byte[] answer =
            readOnly.answer(
                request.charAt(0), request.substring(1).getBytes(StandardCharsets.UTF_8));
        assertEquals("e30", new String(answer, StandardCharsets.US_ASCII), request);
      }
    }
  }

  private List<String> kept() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path copy : shared.kept()) {
      texts.add(copy.getFileName() + ": " + Files.readString(copy));
    }
    return texts;
  }

  @Test
  void whatThePersonHadIsKeptBeforeTheBoardChangesIt() throws Exception {
    Files.writeString(project.resolve("notes.txt"), "mine");
    output("open('notes.txt','a').close()\nopen('new.txt','w').write('x')");
    assertEquals(List.of(), kept());
    output("for i in range(3):\n f=open('notes.txt','w')\n f.write('board %d'%i)\n f.close()");
    assertEquals(List.of("notes.txt: mine"), kept(), "its own is not kept each time");
    Files.writeString(project.resolve("notes.txt"), "mine again");
    Files.setLastModifiedTime(project.resolve("notes.txt"), FileTime.fromMillis(1000));
    output("f=open('notes.txt','r+')\nf.write('B')\nf.close()");
    assertEquals(List.of("notes.txt: mine", "notes.txt: mine again"), kept());
    output("import os\nos.remove('helper.py')\nos.rename('notes.txt','pkg/__init__.py')");
    assertEquals(
        List.of("helper.py: def twice(x): return 2 * x\n", "pkg___init__.py: NAME = 'pkg'\n"),
        kept().subList(2, 4));
    assertEquals("Bine again", Files.readString(project.resolve("pkg/__init__.py")));
  }

  @Test
  void whatCannotBeKeptIsNotChanged() throws Exception {
    Files.writeString(project.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("history"), "no folder");
    for (String change : List.of("open('notes.txt','w')", "import os\nos.remove('notes.txt')")) {
      String refused = board.exec(change).join().exception();
      assertTrue(refused.startsWith("OSError: ") && refused.contains("28"), refused);
    }
    assertEquals("mine", Files.readString(project.resolve("notes.txt")));
  }

  @Test
  void itCanBeUnmounted() {
    board
        .command(
            "unmounting",
            repl -> {
              Mount.off(repl);
              return null;
            })
        .join();
    assertEquals("False\n", output("import os\nprint('remote' in os.listdir('/'))"));
  }
}
