package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.settings.Settings;
import boardwalk.app.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user chose is on the disk without closing the window: a crash takes nothing away. */
class WindowChoicesTest {

  @TempDir Path home;
  @TempDir Path project;

  private Settings onDisk() {
    return new SettingsStore(home).get();
  }

  private void untilKept(WindowDriver window, String what, Predicate<Settings> kept)
      throws InterruptedException {
    window.until(what + " is kept", () -> kept.test(onDisk()));
  }

  @Test
  void themeFolderAndFilesAreKeptAtOnce() throws Exception {
    Path file = Files.writeString(project.resolve("blink.py"), "print('blink')\n");
    WindowDriver window =
        WindowDriver.openWith(home, List.of("open", project.toString(), file.toString()));
    try {
      untilKept(window, "the folder", s -> project.toString().equals(s.project()));
      untilKept(window, "the file", s -> s.openFiles().equals(List.of(file.toString())));
      for (int i = 0; i < 2; i++) {
        String before = onDisk().theme();
        window.fx(
            () -> {
              window.menu("View", "Light or dark");
              return null;
            });
        untilKept(window, "the theme", s -> !s.theme().equals(before));
      }
      assertEquals("sim:generic", onDisk().board());
      assertTrue(Files.exists(home.resolve("settings.json")));
    } finally {
      window.close();
    }
  }
}
