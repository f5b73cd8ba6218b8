package boardwalk.device.repl;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Notices that the board shows a fresh prompt where a program's output should be. */
final class RestartWatch {

  /** Ends of what MicroPython and CircuitPython say when they have started. */
  private static final List<String> FRESH =
      List.of(
          "for more information.\r\n>>> ",
          "for more information.\r\n\r\n>>> ",
          "Use CTRL-D to reload.\r\n");

  private static final int LONGEST = 64;

  private String tail = "";

  /** Whether the board has restarted, as far as this piece tells. */
  boolean sees(byte[] piece) {
    String all = tail + new String(piece, StandardCharsets.ISO_8859_1);
    tail = all.substring(Math.max(0, all.length() - LONGEST));
    return FRESH.stream().anyMatch(tail::endsWith);
  }
}
