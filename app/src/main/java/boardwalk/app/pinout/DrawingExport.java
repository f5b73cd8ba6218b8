package boardwalk.app.pinout;

import boardwalk.app.FxThread;
import boardwalk.app.storage.DiskWrites;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.pinout.SvgWriter;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Takes a drawing out of the window: as SVG, as a picture, on paper. On the JavaFX thread. */
final class DrawingExport {

  private static final double SHARPNESS = 2;

  private final DrawingDesk desk;
  private final BoardProfile board;
  private final DrawingPane drawing;

  /**
   * @param drawing null when the board has none
   */
  DrawingExport(DrawingDesk desk, BoardProfile board, DrawingPane drawing) {
    this.desk = desk;
    this.board = board;
    this.drawing = drawing;
  }

  private boolean isThere() {
    if (drawing == null) {
      desk.say("There is no drawing of this board.");
    }
    return drawing != null;
  }

  void saveSvg() {
    if (isThere()) {
      desk.file(board.id() + ".svg", "SVG drawing")
          .ifPresent(
              file -> save(file, () -> SvgWriter.write(board).getBytes(StandardCharsets.UTF_8)));
    }
  }

  void savePng() {
    if (isThere()) {
      desk.file(board.id() + ".png", "PNG picture")
          .ifPresent(
              file -> {
                WritableImage image = picture();
                save(file, () -> png(image));
              });
    }
  }

  private void save(Path file, Callable<byte[]> content) {
    DiskWrites.begin(
            () -> {
              WholeFile.write(file, content.call());
              return null;
            })
        .whenCompleteAsync(
            (written, failure) ->
                desk.say(
                    failure == null
                        ? "Saved as " + file.getFileName() + "."
                        : notSaved(DiskTrouble.of(file, failure))),
            FxThread.EXECUTOR);
  }

  private static String notSaved(DiskTrouble trouble) {
    return "The drawing was not saved: " + trouble.why() + ". " + trouble.advice();
  }

  /** The drawing at twice its natural size, whatever the zoom. */
  private WritableImage picture() {
    SnapshotParameters parameters = new SnapshotParameters();
    double zoom =
        drawing.getTransforms().isEmpty() ? 1 : drawing.getTransforms().getFirst().getMxx();
    parameters.setTransform(new Scale(SHARPNESS / zoom, SHARPNESS / zoom));
    return drawing.snapshot(parameters, null);
  }

  private static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(copy, "png", out);
    return out.toByteArray();
  }

  void print() {
    if (!isThere()) {
      return;
    }
    if (!desk.hasPrinter()) {
      desk.say("No printer is set up on this computer. Save the drawing as SVG or PNG instead.");
      return;
    }
    desk.printer().ifPresent(this::print);
  }

  private void print(PrinterJob job) {
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
    FxThread.background(
            () ->
                job.printPage(copy)
                    && job.endJob()
                    && job.getJobStatus() != PrinterJob.JobStatus.ERROR)
        .whenCompleteAsync(
            (printed, failure) -> {
              if (failure != null || !printed) {
                desk.say("The printer did not take the drawing. Look whether it is ready.");
              }
            },
            FxThread.EXECUTOR);
  }
}
