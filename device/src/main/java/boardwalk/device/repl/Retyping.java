package boardwalk.device.repl;

import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts what a person was typing at the friendly prompt back after the raw REPL was used. */
final class Retyping {

  private Retyping() {}

  /**
   * Types lines at the friendly prompt again, which were there before and have not been run, and
   * drops their echo. The board indents the lines of a block by itself (shared/readline/readline.c,
   * readline_auto_indent); a backspace there takes four blanks away.
   *
   * @param lines a character for each byte; the last one is not ended
   * @param behind characters of the last line right of the cursor
   */
  static void type(
      Transport transport, ReplInput input, Timing timing, List<String> lines, int behind)
      throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String given = i == 0 ? "" : input.untilQuiet(timing.quiet());
      String indent = given.substring(given.lastIndexOf('\n') + 1);
      indent = indent.startsWith("... ") ? indent.substring(4) : "";
      String line = lines.get(i);
      String rest =
          line.startsWith(indent)
              ? line.substring(indent.length())
              : "\u007f".repeat(indent.length() / 4) + line;
      String ending = i < lines.size() - 1 ? "\r" : "\u001b[D".repeat(behind);
      transport.write((rest + ending).getBytes(StandardCharsets.ISO_8859_1));
    }
    String last = lines.getLast();
    if (lines.size() > 1 || behind > 0 || !input.seen(last, timing.answer())) {
      input.drain(timing.quiet());
    }
  }
}
