package boardwalk.app.pinout;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.pinout.SvgWriter;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Takes a drawing out of the window: as SVG, as a picture, on paper. */
final class DrawingExport {

  private static final double SHARPNESS = 2;

  private final Window window;
  private final BoardProfile board;
  private final DrawingPane drawing;

  /**
   * @param drawing null when the board has none
   */
  DrawingExport(Window window, BoardProfile board, DrawingPane drawing) {
    this.window = window;
    this.board = board;
    this.drawing = drawing;
  }

  private boolean isThere() {
    if (drawing == null) {
      say("There is no drawing of this board.");
    }
    return drawing != null;
  }

  private void say(String text) {
    Alert alert = new Alert(Alert.AlertType.INFORMATION, text);
    alert.initOwner(window);
    alert.setHeaderText(null);
    alert.show();
  }

  private File ask(String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(board.id() + "." + ending);
    return chooser.showSaveDialog(window);
  }

  void saveSvg() {
    File file = isThere() ? ask("svg") : null;
    if (file != null) {
      try {
        Files.writeString(file.toPath(), SvgWriter.write(board));
      } catch (IOException e) {
        say("The file could not be written: " + e.getMessage());
      }
    }
  }

  void savePng() {
    File file = isThere() ? ask("png") : null;
    if (file != null) {
      try {
        ImageIO.write(picture(drawing), "png", file);
      } catch (IOException e) {
        say("The file could not be written: " + e.getMessage());
      }
    }
  }

  /** The drawing at twice its natural size, whatever the zoom. */
  static BufferedImage picture(DrawingPane drawing) {
    SnapshotParameters parameters = new SnapshotParameters();
    double zoom =
        drawing.getTransforms().isEmpty() ? 1 : drawing.getTransforms().getFirst().getMxx();
    parameters.setTransform(new Scale(SHARPNESS / zoom, SHARPNESS / zoom));
    WritableImage image = drawing.snapshot(parameters, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return copy;
  }

  void print() {
    if (!isThere()) {
      return;
    }
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      say("No printer is set up on this computer. Save the drawing as SVG instead.");
      return;
    }
    if (job.showPrintDialog(window)) {
      PageLayout page = job.getJobSettings().getPageLayout();
      double scale =
          Math.min(
              page.getPrintableWidth() / drawing.getPrefWidth(),
              page.getPrintableHeight() / drawing.getPrefHeight());
      // A copy: the one on the screen keeps its zoom.
      DrawingPane copy =
          new DrawingPane(
              new PinoutModel(boardwalk.boards.Profiles.builtIn(), board, line -> {}),
              boardwalk.boards.pinout.DrawingMaker.draw(board));
      copy.getTransforms().setAll(new Scale(scale, scale));
      if (job.printPage(copy)) {
        job.endJob();
      }
    }
  }
}
