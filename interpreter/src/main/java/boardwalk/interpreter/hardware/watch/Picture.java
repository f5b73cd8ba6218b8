package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.parts.Screen;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * What a screen showed when it was looked at last. New rows are sent as {@code picture} messages:
 * red, green and blue of each pixel, row by row, deflated (RFC 1950), in base 64.
 */
final class Picture {

  private static final int BYTES = 3;

  /** Large screens are looked at this many times less often. */
  private static final int LARGE = 3;

  private static final int LARGE_PIXELS = 32_768;

  private final String part;
  private final Screen screen;
  private int width;
  private int height;
  private byte[] sent = {};
  private int looks;
  private int still;

  Picture(String part, Screen screen) {
    this.part = part;
    this.screen = screen;
  }

  /** The rows that have changed since the last look; empty for none. */
  Optional<HardwareMessage> news() {
    if (screen.width() * screen.height() > LARGE_PIXELS && ++looks % LARGE != 0) {
      return Optional.empty();
    }
    int wide = screen.width();
    int high = screen.height();
    boolean other = wide != width || high != height;
    int row = wide * BYTES;
    byte[] now = new byte[row * high];
    for (int y = 0, at = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int rgb = screen.rgb(x, y);
        now[at++] = (byte) (rgb >> 16);
        now[at++] = (byte) (rgb >> 8);
        now[at++] = (byte) rgb;
      }
    }
    int first = other ? 0 : Arrays.mismatch(now, sent);
    still = first < 0 ? still + 1 : 0;
    if (first < 0) {
      return Optional.empty();
    }
    int from = first / row;
    int to = high - 1;
    while (!other && to > from && same(now, to * row, row)) {
      to--;
    }
    width = wide;
    height = high;
    sent = now;
    return Optional.of(
        HardwareMessage.of(
            "event", "picture",
            "part", part,
            "width", wide,
            "height", high,
            "row", from,
            "data", packed(now, from * row, (to - from + 1) * row)));
  }

  /** Whether it has changed and then stood still long enough to be read by people. */
  boolean isSettled() {
    return still == 12;
  }

  private boolean same(byte[] now, int at, int length) {
    return Arrays.equals(now, at, at + length, sent, at, at + length);
  }

  private static String packed(byte[] bytes, int from, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
      packing.write(bytes, from, length);
    } catch (java.io.IOException never) {
      throw new java.io.UncheckedIOException(never);
    } finally {
      deflater.end();
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
