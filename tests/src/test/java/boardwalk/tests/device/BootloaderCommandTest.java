package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.tests.CommandLine;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * {@code boardwalk bootloader}. What the board does then is imitated by a {@code machine.py} on it,
 * which goes before the built-in module as on real boards.
 */
class BootloaderCommandTest extends WithServedBoard {

  private void machine(String bootloader) throws Exception {
    Files.writeString(
        flash.resolve("machine.py"),
        "def bootloader():\n    open('/left', 'w').close()\n" + bootloader);
  }

  private void left(CommandLine done) {
    assertEquals(0, done.code(), done.err());
    assertEquals("", done.out());
    assertTrue(done.err().contains("has left MicroPython for its bootloader"), done.err());
    assertTrue(Files.exists(flash.resolve("left")));
  }

  @Test
  void aBoardThatFallsSilentHasStartedIt() throws Exception {
    machine("    while True:\n        pass\n");
    left(run("bootloader"));
  }

  @Test
  void aPortThatVanishesIsWhatWasWanted() throws Exception {
    machine("    while True:\n        pass\n");
    board.pullWhen(() -> Files.exists(flash.resolve("left")));
    left(run("bootloader"));
  }

  @Test
  void firmwareWithoutTheCallIsExplained() throws Exception {
    Files.writeString(flash.resolve("machine.py"), "");
    CommandLine done = run("bootloader");
    assertEquals(1, done.code());
    assertEquals("", done.out());
    assertTrue(
        done.err().startsWith("boardwalk: This board's MicroPython cannot start a bootloader."),
        done.err());
    assertTrue(done.err().contains("Hold its BOOT or BOOTSEL button"), done.err());
    assertFalse(done.err().contains("Refresh the list"), done.err());
  }

  @Test
  void aSimulatedBoardSaysThatItHasNone() throws Exception {
    CommandLine done = CommandLine.run("bootloader", "--board", "pico");
    assertEquals(1, done.code());
    assertTrue(done.err().contains("a simulated board has no bootloader"), done.err());
  }

  @Test
  void aBoardThatStaysInMicroPythonIsTold() throws Exception {
    machine("    pass\n");
    CommandLine done = run("bootloader");
    assertEquals(1, done.code());
    assertTrue(done.err().contains("is still in MicroPython"), done.err());
  }

  @Test
  void nobodyThereIsAFailure() {
    CommandLine done = CommandLine.run("bootloader", "--port", "tcp:127.0.0.1:1");
    assertEquals(1, done.code());
    assertTrue(done.err().startsWith("boardwalk: "), done.err());
    assertEquals(2, CommandLine.run("bootloader", "--board", "nosuch").code());
  }
}
