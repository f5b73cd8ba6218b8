package boardwalk.interpreter.modules.framebuf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The characters of {@code framebuf.text}: 8 by 8 pixels, codes 32 to 127. */
final class Glyphs {

  private static final int FIRST = 32;

  /** Stands for every code there is no character for. */
  private static final int LAST = 127;

  private static final byte[][] COLUMNS = new byte[LAST - FIRST + 1][];

  static {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Glyphs.class.getResourceAsStream("font.txt"), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("//")) {
          String[] parts = line.split(" ");
          COLUMNS[Integer.parseInt(parts[0]) - FIRST] = HexFormat.of().parseHex(parts[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Glyphs() {}

  /** Its eight columns from the left; the lowest bit of each is at the top. */
  static byte[] columns(int code) {
    return COLUMNS[(code < FIRST || code > LAST ? LAST : code) - FIRST];
  }
}
