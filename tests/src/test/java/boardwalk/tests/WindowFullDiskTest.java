package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.boardview.BoardView;
import boardwalk.app.files.FileQuestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window while this computer's disk takes no more: nothing is lost, and it says why. */
class WindowFullDiskTest {

  private static final String NO_ROOM = "no room left on this computer's disk";

  @TempDir Path home;
  @TempDir Path project;
  private WindowDriver window;

  /** Answers with a file of the project, and agrees to everything. */
  private final class Answers implements FileQuestions {
    @Override
    public Optional<Path> program(Path in) {
      return Optional.empty();
    }

    @Override
    public Optional<String> name(
        String title, String suggestion, Function<String, Optional<String>> objection) {
      return Optional.of(suggestion);
    }

    @Override
    public boolean replace(List<String> names) {
      return true;
    }

    @Override
    public Optional<Path> folder() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(
        String title, String suggestion, Path in, String kind, List<String> patterns) {
      return Optional.of(project.resolve(suggestion));
    }
  }

  @BeforeEach
  void open() throws Exception {
    Files.writeString(project.resolve("blink.py"), "old = 1\n");
    window = WindowDriver.open(home, project);
    window.askBy(new Answers());
    window.until("the board's prompt", () -> window.console().contains(">>>"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<String> inProject() throws Exception {
    try (Stream<Path> all = Files.list(project)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private void untilItSays(String... words) throws Exception {
    window.until(
        List.of(words).toString(), () -> Stream.of(words).allMatch(word -> window.shows(word)));
  }

  @Test
  void savingKeepsTheOldFileAndTheTextInTheEditor() throws Exception {
    window.fx(
        () -> {
          window.files().project().open(project.resolve("blink.py"));
          return null;
        });
    window.until("opened", () -> window.editor().getText().startsWith("old"));
    String typed = "typed = 'and not lost'\n".repeat(20);
    window.program(typed);
    try (FullDisk _ = FullDisk.after(10)) {
      window.shortcut(KeyCode.S);
      untilItSays("blink.py was not saved: there is " + NO_ROOM, "Your text is still here");
      // The journal of what is not saved does not fit either.
      untilItSays("What you type is not kept safe until you save it: there is " + NO_ROOM);
    }
    assertEquals(typed, window.fx(() -> window.editor().getText()));
    assertEquals("old = 1\n", Files.readString(project.resolve("blink.py")));
    assertEquals(List.of("blink.py"), inProject());
    window.shortcut(KeyCode.S);
    window.until("saved", () -> read("blink.py").equals(typed));
  }

  private String read(String name) {
    try {
      return Files.readString(project.resolve(name));
    } catch (java.io.IOException e) {
      return "";
    }
  }

  @Test
  void aDownloadKeepsTheFileThatIsThere() throws Exception {
    window.fx(() -> window.files().upload("blink.py", "new = 'from the board'\n".getBytes()));
    untilItSays("blink.py is on the board.");
    window.until(
        "listed",
        () ->
            window.files().board().treeProperty().get().files().stream()
                .anyMatch(f -> f.path().equals("/blink.py")));
    try (FullDisk _ = FullDisk.after(10)) {
      window.fx(
          () -> {
            window
                .files()
                .download(
                    window.files().board().treeProperty().get().files().stream()
                        .filter(f -> f.path().equals("/blink.py"))
                        .toList(),
                    null);
            return null;
          });
      untilItSays("blink.py was not downloaded.", NO_ROOM);
    }
    assertEquals("old = 1\n", read("blink.py"));
    assertEquals(List.of("blink.py"), inProject());
  }

  @Test
  void theConsoleAndTheSignalsKeepWhatTheyHave() throws Exception {
    try (FullDisk _ = FullDisk.after(10)) {
      window.click("save-console");
      untilItSays("console.txt was not saved: there is " + NO_ROOM, "still has everything");
      window.fx(
          () -> {
            BoardView view = (BoardView) window.find("board-view");
            view.logic().askWhereBy(() -> Optional.of(project.resolve("signals.vcd")));
            view.logic().export();
            return null;
          });
      window.until(
          "signals not saved",
          () ->
              ((BoardView) window.find("board-view"))
                  .logic()
                  .messageProperty()
                  .get()
                  .contains(NO_ROOM));
    }
    assertEquals(List.of("blink.py"), inProject());
    window.click("save-console");
    untilItSays("The console is saved as console.txt.");
    assertTrue(read("console.txt").contains(">>>"));
  }
}
