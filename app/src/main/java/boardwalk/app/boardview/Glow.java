package boardwalk.app.boardview;

/** Paints LEDs that glow: bright in the middle, fading to the rim. */
final class Glow {

  private static final int DARK = 0x4d6b63;

  /** Where the light begins to fade, and how much of it is left then: shares of the radius. */
  private static final double CORE = 0.5;

  private static final double RIM = 0.62;

  private Glow() {}

  /**
   * A square picture of a LED.
   *
   * @param colour when it is lit, 0xRRGGBB
   * @param brightness 0 to 1
   * @param side pixels of a side
   */
  static int[] sprite(int colour, double brightness, int side) {
    int core = PinColours.mix(DARK, colour, brightness);
    int middle = PinColours.mix(core, 0xffffff, 0.65 * brightness);
    double rim = 0.3 + 0.35 * brightness;
    double edge = 0.25 * brightness;
    int[] sprite = new int[side * side];
    double radius = side / 2.0;
    for (int i = 0; i < sprite.length; i++) {
      double pixels = Math.hypot(i % side + 0.5 - radius, i / side + 0.5 - radius);
      double far = Math.min(1, pixels / radius);
      double light =
          far < CORE
              ? 1
              : far < RIM
                  ? between(1, rim, (far - CORE) / (RIM - CORE))
                  : between(rim, edge, (far - RIM) / (1 - RIM));
      double covered = Math.clamp(radius + 0.5 - pixels, 0, 1);
      sprite[i] = PinColours.faded(PinColours.mix(middle, core, far / CORE), light * covered);
    }
    return sprite;
  }

  private static double between(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
