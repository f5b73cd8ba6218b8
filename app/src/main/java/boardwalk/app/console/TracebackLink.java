package boardwalk.app.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a program that a traceback names, as MicroPython prints it: {@code File "main.py",
 * line 3}.
 *
 * @param file file name as the board knows it
 * @param line line, from 1
 * @param start first column of the words in the row
 * @param end column after the last one
 */
public record TracebackLink(String file, int line, int start, int end) {

  private static final Pattern FRAME = Pattern.compile("File \"([^\"]+)\", line (\\d{1,9})");

  /** The place named in {@code row}, if it is a line of a traceback. */
  static Optional<TracebackLink> in(String row) {
    Matcher frame = FRAME.matcher(row);
    return frame.find()
        ? Optional.of(
            new TracebackLink(
                frame.group(1), Integer.parseInt(frame.group(2)), frame.start(), frame.end()))
        : Optional.empty();
  }
}
