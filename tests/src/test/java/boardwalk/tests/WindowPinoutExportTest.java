package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.pinout.DrawingDesk;
import boardwalk.app.pinout.PinoutModel;
import boardwalk.app.pinout.PinoutPanel;
import boardwalk.boards.Profiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.print.PrinterJob;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawing of a board leaves the window as files; what cannot be done is said. */
class WindowPinoutExportTest {

  @TempDir static Path home;
  @TempDir Path folder;
  private static WindowDriver window;
  private static Stage stage;
  private static PinoutModel model;
  private static Optional<Path> answer = Optional.empty();
  private static final List<String> said = new CopyOnWriteArrayList<>();

  private static final class Desk implements DrawingDesk {
    @Override
    public Optional<Path> file(String suggestion, String words) {
      return answer.map(folder -> folder.resolve(suggestion));
    }

    @Override
    public Optional<PrinterJob> printer() {
      return Optional.empty();
    }

    @Override
    public boolean hasPrinter() {
      return false;
    }

    @Override
    public void say(String text) {
      said.add(text);
    }
  }

  @BeforeAll
  static void open() throws Exception {
    window = WindowDriver.open(home);
    window.fx(
        () -> {
          Profiles profiles = Profiles.builtIn();
          model =
              new PinoutModel(profiles, profiles.get(profiles.summary("pico-w").get()), line -> {});
          stage = new Stage();
          stage.setScene(new Scene(new PinoutPanel(model, new Desk()), 1100, 700));
          stage.show();
          return null;
        });
    window.until("drawn", () -> window.find("pinout-drawing") != null);
  }

  @AfterAll
  static void close() {
    window.fx(
        () -> {
          stage.hide();
          return null;
        });
    window.close();
  }

  @BeforeEach
  void begin() {
    answer = Optional.of(folder);
    said.clear();
  }

  private static void saved(String button) throws InterruptedException {
    window.click(button);
    window.until("it is told", () -> !said.isEmpty());
  }

  @Test
  void thePictureShowsTheWholeBoardAtTwiceItsSize() throws Exception {
    saved("pinout-png");
    assertEquals(List.of("Saved as pico-w.png."), said);
    BufferedImage image = ImageIO.read(folder.resolve("pico-w.png").toFile());
    double width = window.fx(() -> window.find("pinout-drawing").prefWidth(-1));
    assertEquals(2 * width, image.getWidth(), 2);
    long colours =
        java.util.Arrays.stream(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
            .distinct()
            .count();
    assertTrue(colours > 20, "it is no empty picture: " + colours);
    assertNotEquals(image.getRGB(0, 0), image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }

  @Test
  void theSvgIsAPictureOfItsOwn() throws Exception {
    saved("pinout-svg");
    var svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("pico-w.svg").toFile());
    assertEquals("svg", svg.getDocumentElement().getTagName());
    assertTrue(Files.readString(folder.resolve("pico-w.svg")).contains("GP15"));
  }

  @Test
  void onAFullDiskTheOldDrawingStays() throws Exception {
    answer = Optional.of(folder);
    Path old = Files.writeString(folder.resolve("pico-w.svg"), "the old one");
    try (FullDisk _ = FullDisk.after(100)) {
      saved("pinout-svg");
    }
    assertTrue(said.getLast().contains("no room left on this computer's disk"), said.getLast());
    assertEquals("the old one", Files.readString(old));
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndNothingIsLeft() throws Exception {
    Path file = Files.writeString(folder.resolve("no-folder"), "x");
    answer = Optional.of(file);
    saved("pinout-svg");
    assertTrue(said.getFirst().startsWith("The drawing was not saved: "), said.getFirst());
    assertTrue(said.getFirst().endsWith("Choose another folder."), said.getFirst());
    assertEquals("x", Files.readString(file));
  }

  @Test
  void withoutAPrinterTheUserIsToldWhatToDoInstead() throws Exception {
    saved("pinout-print");
    assertEquals(
        List.of("No printer is set up on this computer. Save the drawing as SVG or PNG instead."),
        said);
  }

  @Test
  void cancelledIsCancelled() throws IOException {
    answer = Optional.empty();
    window.click("pinout-png");
    window.click("pinout-svg");
    assertTrue(said.isEmpty());
    try (var files = Files.list(folder)) {
      assertFalse(files.findAny().isPresent());
    }
  }

  @Test
  void aBoardWithoutADrawingSaysSo() throws Exception {
    var pico = window.fx(() -> model.boardProperty().get());
    window.fx(
        () -> {
          model.show(
              Profiles.builtIn().all().stream().filter(b -> !b.drawn()).findFirst().orElseThrow());
          return null;
        });
    window.until("the other is shown", () -> !model.boardProperty().get().id().equals("pico-w"));
    saved("pinout-png");
    assertEquals(List.of("There is no drawing of this board."), said);
    window.fx(
        () -> {
          model.boardProperty().set(pico);
          return null;
        });
    window.until("drawn again", () -> window.find("pinout-drawing") != null);
  }
}
