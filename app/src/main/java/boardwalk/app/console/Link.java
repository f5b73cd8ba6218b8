package boardwalk.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a row that leads somewhere when it is clicked. */
public sealed interface Link {

  /** First column. */
  int start();

  /** Column after the last one. */
  int end();

  /**
   * A place in a program that a traceback names, as MicroPython prints it: {@code File "main.py",
   * line 3}.
   *
   * @param file file name as the board knows it
   * @param line line, from 1
   */
  record Place(String file, int line, int start, int end) implements Link {}

  /**
   * A page on the web.
   *
   * @param address begins with {@code http://} or {@code https://}
   */
  record Web(String address, int start, int end) implements Link {}

  /** All links of a row, from left to right. */
  static List<Link> in(String row) {
    if (row.indexOf("File \"") < 0 && row.indexOf("://") < 0) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    Matcher found = Patterns.ANY.matcher(row);
    while (found.find()) {
      links.add(
          found.group(1) == null
              ? new Web(found.group(), found.start(), found.end())
              : new Place(
                  found.group(1), Integer.parseInt(found.group(2)), found.start(), found.end()));
    }
    return links;
  }

  /** The link at a column. */
  static Optional<Link> at(String row, double column) {
    return in(row).stream()
        .filter(link -> column >= link.start() && column < link.end())
        .findFirst();
  }

  /** Kept apart, because constants of an interface are public. */
  final class Patterns {
    /** An address ends before the punctuation of the sentence around it. */
    private static final Pattern ANY =
        Pattern.compile(
            "File \"([^\"]+)\", line (\\d{1,9})|https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]}]");

    private Patterns() {}
  }
}
