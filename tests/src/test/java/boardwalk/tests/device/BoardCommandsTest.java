package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.tests.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The command line's board commands, against a simulated board. */
class BoardCommandsTest extends WithServedBoard {

  @Test
  void filesArePutShownHashedMovedAndRemoved() throws Exception {
    Path file = Files.writeString(folder.resolve("blink.py"), "print('ü')\n");
    assertEquals(0, run("put", file.toString(), ":").code());
    assertEquals("print('ü')\n", run("cat", ":blink.py").out());
    assertEquals(0, run("mv", ":blink.py", ":main.py").code());
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(flash.resolve("main.py")));
    CommandLine hash = run("hash", ":main.py", ":nothing.py");
    assertEquals(1, hash.code());
    assertTrue(hash.out().matches("[0-9a-f]{64}  :main.py\n"), hash.out());
    assertTrue(hash.err().contains("there is no :nothing.py"), hash.err());
    assertEquals(1, run("cat", ":nothing.py").code());
    assertEquals(0, run("rm", ":main.py").code());
    assertFalse(Files.exists(flash.resolve("main.py")));
  }

  @Test
  void syncSendsOnlyDifferences() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project/lib"));
    Files.writeString(project.resolve("a.py"), "A = 1\n");
    Files.writeString(project.getParent().resolve("main.py"), "import a\n");
    Files.writeString(flash.resolve("old.py"), "OLD = 1\n");
    String from = project.getParent().toString();
    CommandLine plan = run("sync", from, ":", "--delete", "--plan");
    assertEquals(
        "make   /lib/\nadd    /lib/a.py (6 bytes)\nadd    /main.py (9 bytes)\ndelete /old.py\n",
        plan.out());
    assertFalse(Files.exists(flash.resolve("main.py")));
    assertEquals(0, run("sync", from, ":", "--delete").code());
    assertEquals("A = 1\n", Files.readString(flash.resolve("lib/a.py")));
    assertFalse(Files.exists(flash.resolve("old.py")));
    Files.writeString(project.resolve("a.py"), "A = 2\n");
    assertEquals("change /lib/a.py (6 bytes)\n", run("sync", from, ":", "--delete").out());
  }

  @Test
  void functionsAreCalledAndTheirErrorsTold() throws Exception {
    Files.writeString(flash.resolve("adc.py"), "def read(n, name='x'): return [n * 2.5, name]\n");
    assertEquals("[7.5, left]\n", run("call", "adc.read", "3", "left").out());
    CommandLine failed = run("call", "adc.read");
    assertEquals(1, failed.code());
    assertTrue(failed.err().contains("adc.read raised TypeError"), failed.err());
    assertEquals(2, run("call", "adc.read", "1", "--timeout", "soon").code());
  }

  @Test
  void aHealthyBoardIsCalledSoAndItsSpaceTold() {
    CommandLine doctor = run("doctor");
    assertEquals("ok    The board answers.\n      Nothing needs to be done.\n", doctor.out());
    assertEquals(0, doctor.code());
    assertTrue(run("identify").out().contains("machine: Generic board"));
    assertTrue(run("df").out().matches("/: \\d+ of \\d+ bytes are free\n"));
  }
}
