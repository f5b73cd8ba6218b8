package boardwalk.flasher.microbit;

import java.util.Locale;

/**
 * FAIL.TXT of a DAPLink drive in words for people (DAPLink error.c: {@code error:} and {@code
 * type:}).
 */
final class FailText {

  private FailText() {}

  private static String error(String text) {
    for (String line : text.split("\r?\n")) {
      if (line.startsWith("error:")) {
        return line.substring("error:".length()).strip();
      }
    }
    return text.strip();
  }

  static String explain(String board, String text) {
    return "The " + board + " says: " + error(text);
  }

  static String advice(String board, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("maintenance")) {
      return "Unplug the " + board + ", and plug it in again without pressing its reset button.";
    }
    if (lower.contains("incompatible")
        || lower.contains("not compatible")
        || lower.contains("isn't compatible")) {
      return "The file is for another version of the board; choose the other one.";
    }
    if (lower.contains("checksum") || lower.contains("parser") || lower.contains("format")) {
      return "The hex file is damaged; get it again.";
    }
    if (lower.contains("transient") || lower.contains("timeout") || lower.contains("time")) {
      return "The transfer was disturbed; try once more, without a USB hub if there is one.";
    }
    return "Unplug the " + board + ", plug it in again, and try once more.";
  }
}
