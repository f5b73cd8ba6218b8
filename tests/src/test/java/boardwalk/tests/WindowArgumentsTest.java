package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is named on the command line is open in the window. */
class WindowArgumentsTest {

  @TempDir Path home;
  @TempDir Path project;

  @Test
  void aFolderIsTheProjectAndAFileIsInTheEditor() throws Exception {
    Path file = Files.writeString(project.resolve("blink.py"), "print('blink')\n");
    WindowDriver window =
        WindowDriver.openWith(home, List.of("open", project.toString(), file.toString()));
    try {
      assertEquals(project, window.fx(() -> window.files().project().folder()));
      window.until("the file", () -> window.editor().getText().equals("print('blink')\n"));
    } finally {
      window.close();
    }
  }

  @Test
  void aCircuitBesideAProgramIsWiredThoughNoFolderIsOpen() throws Exception {
    Path folder = Files.createDirectories(home.resolve("elsewhere"));
    Path program = Files.writeString(folder.resolve("lamp.py"), "print('lamp')\n");
    Files.writeString(folder.resolve("circuit.toml"), "[lamp]\npart = \"led\"\nanode = \"5\"\n");
    WindowDriver window = WindowDriver.openWith(home.resolve("home2"), List.of(program.toString()));
    try {
      window.until("the lamp is wired", () -> window.board().parts().containsKey("lamp"));
      window.until("its card is there", () -> window.find("part-lamp") != null);
    } finally {
      window.close();
    }
  }
}
