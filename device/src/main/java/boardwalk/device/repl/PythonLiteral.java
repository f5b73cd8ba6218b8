package boardwalk.device.repl;

import boardwalk.device.BoardError;

/** Text and bytes as literals that every MicroPython reads, in plain ASCII where it matters. */
public final class PythonLiteral {

  private PythonLiteral() {}

  /** A path or name in quotes; refuses control characters. */
  public static String path(String path) {
    StringBuilder out = new StringBuilder("'");
    for (char c : path.toCharArray()) {
      if (c < ' ' || c == 127) {
        throw new BoardError(
            BoardError.Kind.REFUSED,
            "A file's name cannot contain control characters.",
            "Choose another name.");
      }
      if (c == '\'' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append('\'').toString();
  }

  /** Any text in quotes. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder("'");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\'' -> out.append("\\'");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ' || c == 127) {
            out.append("\\x%02x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('\'').toString();
  }

  /** The bytes from {@code from}, {@code count} of them, as {@code b'…'}. */
  public static String bytes(byte[] content, int from, int count) {
    StringBuilder out = new StringBuilder("b'");
    for (int i = from; i < from + count; i++) {
      int b = content[i] & 0xff;
      switch (b) {
        case '\\' -> out.append("\\\\");
        case '\'' -> out.append("\\'");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (b < ' ' || b > '~') {
            out.append("\\x").append(Character.forDigit(b >> 4, 16));
            out.append(Character.forDigit(b & 15, 16));
          } else {
            out.append((char) b);
          }
        }
      }
    }
    return out.append('\'').toString();
  }
}
