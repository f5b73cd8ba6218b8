package boardwalk.device.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a program ended.
 *
 * @param output what it printed, unless that was streamed elsewhere
 * @param error text of the exception it did not catch; empty for none
 */
public record ExecResult(String output, String error) {

  private static final Pattern FRAME =
      Pattern.compile("File \"([^\"]*)\", line (\\d{1,9})(?:, in (\\S+))?");

  /** A line of a traceback, outermost first. */
  public record Frame(String file, int line, String function) {}

  /**
   * An exception a program did not catch.
   *
   * @param type {@code ZeroDivisionError}
   * @param message what comes after the type; may be empty
   * @param frames where it happened, outermost first
   */
  public record Uncaught(String type, String message, List<Frame> frames) {}

  public boolean ok() {
    return error.isEmpty();
  }

  /** The last line of the error: {@code NameError: name 'x' isn't defined}. */
  public String exception() {
    String trimmed = error.stripTrailing();
    return trimmed.substring(trimmed.lastIndexOf('\n') + 1).strip();
  }

  /** The exception as a value; only for results that are not {@link #ok}. */
  public Uncaught uncaught() {
    String line = exception();
    int colon = line.indexOf(':');
    return colon < 0
        ? new Uncaught(line, "", frames())
        : new Uncaught(line.substring(0, colon), line.substring(colon + 1).strip(), frames());
  }

  public boolean isInterrupt() {
    return exception().startsWith("KeyboardInterrupt");
  }

  public List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    Matcher matcher = FRAME.matcher(error);
    while (matcher.find()) {
      frames.add(
          new Frame(
              matcher.group(1),
              Integer.parseInt(matcher.group(2)),
              matcher.group(3) == null ? "" : matcher.group(3)));
    }
    return frames;
  }
}
