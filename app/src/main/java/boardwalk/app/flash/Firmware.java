package boardwalk.app.flash;

import boardwalk.flasher.catalogue.FirmwareImage;
import java.nio.file.Path;

/** Firmware the user can choose. */
public sealed interface Firmware {

  /** For people. */
  String label();

  /** The latest of the catalogue for whatever chip each board turns out to have. */
  record Fitting() implements Firmware {
    @Override
    public String label() {
      return "Latest MicroPython for the board";
    }
  }

  /** One of the catalogue, downloaded when it is needed. */
  record Listed(FirmwareImage image) implements Firmware {
    @Override
    public String label() {
      return image.words();
    }
  }

  /** A file of the user's own. */
  record Local(Path file) implements Firmware {
    @Override
    public String label() {
      return file.getFileName().toString();
    }
  }
}
