package boardwalk.conformance;

import java.util.regex.Pattern;

/**
 * What a test has to print: text in which a line {@code ########} stands for any number of lines,
 * as MicroPython's run-tests.py reads its {@code .exp} files.
 */
record Expectation(String text) {

  private static final String ANY = "########\n";

  boolean matches(String output) {
    if (!text.contains(ANY)) {
      return output.equals(text);
    }
    StringBuilder pattern = new StringBuilder();
    for (String part : text.split("(?<=" + ANY + ")|(?=" + ANY + ")", -1)) {
      pattern.append(part.equals(ANY) ? "(?:.*\n)*?" : Pattern.quote(part));
    }
    return Pattern.matches(pattern.toString(), output);
  }
}
