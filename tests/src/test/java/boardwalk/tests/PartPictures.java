package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes a picture of each part in use: the real window, a program that uses the part, its card; not
 * part of the tests. docs/screenshots/make-parts runs it.
 */
class PartPictures {

  private static final Path PARTS = Path.of("src/test/resources/boardwalk/tests/parts");

  @TempDir Path home;

  @Test
  void aPictureOfEachPart() throws Exception {
    Path out = Path.of(System.getProperty("boardwalk.pictures", "target/parts"));
    Files.createDirectories(out);
    String only = System.getProperty("boardwalk.part", "");
    Map<String, List<Path>> byBoard = new TreeMap<>();
    try (var all = Files.list(PARTS)) {
      for (Path part : all.sorted().toList()) {
        if (only.isEmpty() || only.equals(part.getFileName().toString())) {
          byBoard.computeIfAbsent(board(part), name -> new ArrayList<>()).add(part);
        }
      }
    }
    for (var entry : byBoard.entrySet()) {
      onBoard(entry.getKey(), entry.getValue(), out);
    }
  }

  /** The board a part's circuit is for; what has a slot of its own needs one that has it. */
  private static String board(Path part) throws IOException {
    Matcher board =
        Pattern.compile("board = \"(.*)\"").matcher(Files.readString(part.resolve("circuit.toml")));
    return board.find() ? board.group(1) : "pico";
  }

  private void onBoard(String board, List<Path> parts, Path out) throws Exception {
    Path project = Files.createDirectories(home.resolve(board));
    Files.copy(parts.getFirst().resolve("circuit.toml"), project.resolve("circuit.toml"));
    WindowDriver window = WindowDriver.open(home.resolve("home-" + board), project, "sim:" + board);
    window.until("the board is ready", () -> window.state().equals("Ready"));
    window.fx(
        () -> {
          ((SplitPane) window.find("board").getScene().lookup(".split-pane"))
              .setDividerPosition(1, 0.62);
          return null;
        });
    for (Path part : parts) {
      String kind = part.getFileName().toString();
      picture(window, part, kind, project, out.resolve(kind + ".png"));
    }
    window.close();
  }

  private static void picture(WindowDriver window, Path part, String kind, Path project, Path file)
      throws Exception {
    Files.writeString(
        project.resolve("circuit.toml"), Files.readString(part.resolve("circuit.toml")));
    window.until(
        kind + " is wired",
        () ->
            window.find("part-" + kind) != null
                && window.board().parts().get(kind) != null
                && window.board().parts().get(kind).kind().equals(kind));
    window.click("clear-console");
    window.program(Files.readString(part.resolve("main.py")));
    window.click("run");
    window.until(kind + " works", () -> window.console().contains("it works"));
    if (Files.exists(part.resolve("set.txt"))) {
      for (String line : Files.readAllLines(part.resolve("set.txt"))) {
        String[] words = line.split(" ");
        double value = Double.parseDouble(words[1]);
        window.fx(
            () -> {
              window.board().set(kind, words[0], value);
              return null;
            });
        window.until(
            line + " is shown", () -> window.board().parts().get(kind).number(words[0]) == value);
      }
    }
    // Displays are sent a few times a second, and some parts settle.
    TimeUnit.MILLISECONDS.sleep(400);
    save(window.fx(() -> snapshot(window.find("part-" + kind))), file);
    window.click("stop");
    window.until("ready", () -> window.state().equals("Ready"));
    assertTrue(Files.size(file) < 25_000, kind + " is a small picture");
  }

  private static WritableImage snapshot(Node card) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.WHITE);
    return card.snapshot(parameters, null);
  }

  private static void save(WritableImage image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    ImageIO.write(copy, "png", file.toFile());
  }
}
