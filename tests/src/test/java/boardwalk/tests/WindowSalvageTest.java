package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board with a damaged file system: what is left is saved before anything is deleted. */
class WindowSalvageTest {

  /** Listing the folder in use fails, as on a broken file system; another file can be read. */
  private static final String DAMAGE =
      """
      import os,io
      class Broken:
       def mount(self,*a):pass
       def umount(self):pass
       def chdir(self,p):pass
       def getcwd(self):return'/'
       def statvfs(self,p):return(512,512,9,9,9,0,0,0,0,255)
       def stat(self,p):
        if'poem'in p:return(0x8000,0,0,0,0,0,5,0,0,0)
        raise OSError(2)
       def ilistdir(self,p):
        if p!='/':raise OSError(5)
        return iter([('poem.txt',0x8000,0,5),('bad',0x4000,0)])
       def open(self,p,m):
        if'poem'in p:return io.BytesIO(b'roses')
        raise OSError(2)
      os.umount('/')
      os.mount(Broken(),'/')
      os.chdir('/bad')
      """;

  @TempDir static Path home;
  private static Path flash;
  private static WindowDriver window;

  @BeforeAll
  static void open() throws Exception {
    flash = Files.createDirectories(home.resolve("state/simulated/pico"));
    Files.writeString(flash.resolve("boot.py"), DAMAGE);
    window = WindowDriver.open(home, null, "sim:pico");
    window.until("the board is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static boolean says(String text) {
    return window.find("rescue-what") instanceof Label what && what.getText().contains(text);
  }

  private static Optional<Path> saved(String name) throws Exception {
    try (Stream<Path> all = Files.walk(home.resolve("state/saved-boards"))) {
      return all.filter(p -> p.getFileName().toString().equals(name)).findFirst();
    }
  }

  @Test
  void isSavedThenReformattedAndOnlyAfterTheUserAgreed() throws Exception {
    Platform.runLater(() -> window.menu("Board", "The board does not answer …"));
    window.until("found out", () -> says("file system is damaged"));
    window.click("rescue-save");
    window.until("saved", () -> says("saved on this computer"));
    assertEquals("roses", Files.readString(saved("poem.txt").orElseThrow()));
    window.click("rescue-reformat");
    window.until("asked", () -> says("May everything on the board be deleted?"));
    assertTrue(window.fx(() -> window.hasButton("Keep it as it is")));
    window.click("rescue-delete");
    window.until("done", () -> says("new, empty file system"));
    window.click("rescue-use");
    window.until("the board is there again", () -> window.state().equals("Ready"));
  }
}
