package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import java.util.function.BooleanSupplier;

/**
 * A strip, ring or matrix of WS2812B LEDs, which read their bits by how long the wire is high. On
 * some boards a pin switches their supply ({@code power}).
 */
final class NeopixelStrip extends PixelChain {

  /** Longer than this high is a 1: between 0.4 us (0) and 0.8 us (1) of the data sheet. */
  private static final long ONE = 600;

  /** So long low ends a picture; 50 us in the first data sheets, and drivers leave more. */
  private static final long LATCH = 9_000;

  private final int channels;
  private final byte[] wire;
  private final byte[] lit;
  private final BooleanSupplier powered;
  private int bit;
  private long rose;
  private long fell;

  NeopixelStrip(Wiring wiring) {
    super(wiring);
    channels = wiring.whole("channels", 3) == 4 ? 4 : 3;
    wire = new byte[count() * channels];
    lit = new byte[count() * channels];
    Net power = wiring.netOrNull("power");
    powered = () -> power == null || power.level() == 1;
    Net data = wiring.net("data");
    data.listen(this::edge);
  }

  private void edge(int level, long time) {
    if (level == 1) {
      if (time - fell > LATCH) {
        bit = 0;
      }
      rose = time;
      return;
    }
    fell = time;
    int at = bit / 8;
    if (at < wire.length) {
      wire[at] = (byte) (wire[at] << 1 | (time - rose > ONE ? 1 : 0));
      if (++bit % (8 * channels) == 0) {
        // A LED takes its colour with the latch; nobody sees the difference.
        System.arraycopy(wire, at + 1 - channels, lit, at + 1 - channels, channels);
      }
    }
  }

  /** The wire has green first. */
  @Override
  int rgb(int pixel) {
    if (!powered.getAsBoolean()) {
      return 0;
    }
    int at = pixel * channels;
    return (lit[at + 1] & 255) << 16 | (lit[at] & 255) << 8 | lit[at + 2] & 255;
  }
}
