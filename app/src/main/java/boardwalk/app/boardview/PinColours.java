package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.PinState;

/** The colours of a pin: its ring tells what it is used as, its fill how it is. 0xRRGGBB. */
final class PinColours {

  static final int GOLD = 0xd8b24a;
  static final int HOLE = 0x10201d;
  private static final int HIGH = 0x3ddc84;
  private static final int LOW = 0x0b3b26;
  private static final int INPUT = 0x60a5fa;
  private static final int BUS = 0xc084fc;
  private static final int ANALOG = 0xfbbf24;

  private static final int SHADES = 32;

  private PinColours() {}

  /** Of a pin that may be unused (null). */
  static int ring(PinState state) {
    if (state == null) {
      return GOLD;
    }
    return switch (state.mode()) {
      case "output", "open drain" -> HIGH;
      case "input" -> INPUT;
      case "ADC", "DAC", "touch" -> ANALOG;
      default -> BUS;
    };
  }

  /** Of waves the average level. */
  static int fill(PinState state) {
    if (state == null) {
      return HOLE;
    }
    double level =
        state.mode().equals("ADC") || state.period() > 0 ? state.brightness() : state.value();
    // So many shades are enough, and few enough to be kept.
    double shade = Math.rint(level * SHADES) / SHADES;
    return mix(state.mode().equals("output") ? LOW : HOLE, ring(state), shade);
  }

  /** A colour between two; 0 is the first. */
  static int mix(int from, int to, double share) {
    double much = Math.clamp(share, 0, 1);
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int a = from >> shift & 255;
      int b = to >> shift & 255;
      mixed |= (int) Math.round(a + (b - a) * much) << shift;
    }
    return mixed;
  }

  /** A colour with so much of it, premultiplied. */
  static int faded(int colour, double share) {
    int alpha = (int) Math.round(255 * share);
    int faded = alpha << 24;
    for (int shift = 0; shift <= 16; shift += 8) {
      faded |= (int) Math.round((colour >> shift & 255) * share) << shift;
    }
    return faded;
  }
}
