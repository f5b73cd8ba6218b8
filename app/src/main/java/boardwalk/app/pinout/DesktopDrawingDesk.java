package boardwalk.app.pinout;

import boardwalk.app.shell.WindowPlace;
import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.control.Alert;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks by dialogs of the desktop. */
final class DesktopDrawingDesk implements DrawingDesk {

  private final Window window;

  DesktopDrawingDesk(Window window) {
    this.window = window;
  }

  @Override
  public Optional<Path> file(String suggestion, String words) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggestion);
    String ending = suggestion.substring(suggestion.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words, "*" + ending));
    return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
  }

  @Override
  public Optional<PrinterJob> printer() {
    // A computer can have printers and none that is the default one.
    return Printer.getAllPrinters().stream()
        .min(Comparator.comparing(p -> !p.equals(Printer.getDefaultPrinter())))
        .map(PrinterJob::createPrinterJob)
        .filter(job -> job.showPrintDialog(window));
  }

  @Override
  public boolean hasPrinter() {
    return !Printer.getAllPrinters().isEmpty();
  }

  @Override
  public void say(String text) {
    Alert alert = new Alert(Alert.AlertType.INFORMATION, text);
    WindowPlace.over(window, alert);
    alert.setHeaderText(null);
    alert.show();
  }
}
